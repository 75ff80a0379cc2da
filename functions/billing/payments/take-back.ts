import type { Actor } from '@facturation/platform/audit';
import { NotFoundError } from '@facturation/platform/errors';
import type { RowStore } from '../finalizing/row-store.ts';
import { settlementWrites } from '../finalizing/settlement-writes.ts';
import { reverse } from '../vat/payments.ts';
import { settlementOf } from '../vat/settlement.ts';
import { readPayable } from './payable-bill.ts';
import { fromRow, type PaymentRecord, paymentKey, sharedOf } from './payment.ts';
import { type Patience, untilWritten } from './until-written.ts';

/** A payment that is to be taken back. */
export interface WantedReversal {
  bill: string;
  payment: string;
  reason: string;
}

/**
 * Takes a payment, refund or write-off back, whole and once, and moves the settlement of its bill in the same
 * transaction. One that was taken back before is answered with the reversal that was first. @throws {NotFoundError}
 */
export function takeBack(
  wanted: WantedReversal,
  by: Actor,
  { store, ...patience }: Patience & { store: RowStore },
): Promise<PaymentRecord> {
  return untilWritten(async () => {
    const payment = await readPayment(wanted.bill, wanted.payment, store);
    return payment.reversal ? payment : write(wanted, payment, by, store);
  }, patience);
}

/** @throws {NotFoundError} */
export async function readPayment(bill: string, id: string, store: RowStore): Promise<PaymentRecord> {
  const row = await store.get(paymentKey(bill, id));
  if (!row) throw new NotFoundError(`bills/${bill}/payments/${id}`);
  return fromRow(row, id);
}

async function write(
  { bill, reason }: WantedReversal,
  payment: PaymentRecord,
  by: Actor,
  store: RowStore,
): Promise<PaymentRecord> {
  const { invoice, state: standing, settlement: before } = await readPayable(bill, store);
  const state = reverse(invoice, standing, sharedOf(payment));
  const after = { state, ...settlementOf(invoice, state) };
  const reversal = { reason, reversedAt: by.time };
  const deed = { act: 'reverse', ...by, payment: payment.id, reason };
  const key = paymentKey(bill, payment.id);
  await store.write([
    ...settlementWrites({ bill, before, after, deed }),
    { act: 'change', key, row: { reversal }, expects: { reversal: undefined } },
  ]);
  return { ...payment, reversal };
}
