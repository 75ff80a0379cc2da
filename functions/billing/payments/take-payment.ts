import type { Actor } from '@facturation/platform/audit';
import { ApiError } from '@facturation/platform/errors';
import type { z } from 'zod';
import { euros } from '../documents/decimals.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { settlementWrites } from '../finalizing/settlement-writes.ts';
import { ArithmeticError } from '../vat/arithmetic-error.ts';
import type { InvoiceState } from '../vat/invoice-state.ts';
import { dayOf } from '../vat/overdue.ts';
import { settle } from '../vat/payments.ts';
import { settlementOf } from '../vat/settlement.ts';
import type { NewPayment } from './new-payment.ts';
import { type PayableBill, readPayable } from './payable-bill.ts';
import { fromRow, type PaymentRecord, paymentKey, sharesOf, toRow } from './payment.ts';
import { type Patience, untilWritten } from './until-written.ts';

/** A payment, refund or write-off that is asked for, under the id of the request. */
export type WantedPayment = z.output<typeof NewPayment> & { id: string; bill: string };

/**
 * Books a payment of a final invoice and moves its settlement, in one transaction. One that was booked under its id is
 * answered as it is by now.
 * @throws {NotFoundError} @throws {ApiError} not-payable, payment-exceeds, invalid-content for a day that cannot be
 */
export function takePayment(
  wanted: WantedPayment,
  by: Actor,
  { store, ...patience }: Patience & { store: RowStore },
): Promise<PaymentRecord> {
  return untilWritten(async () => {
    const kept = await store.get(paymentKey(wanted.bill, wanted.id));
    if (kept) return fromRow(kept, wanted.id);
    const bill = await readPayable(wanted.bill, store);
    refuseDay(wanted, bill, patience.nowMs());
    return book(wanted, bill, by, store);
  }, patience);
}

async function book(
  { bill: _, ...wanted }: WantedPayment,
  bill: PayableBill,
  by: Actor,
  store: RowStore,
): Promise<PaymentRecord> {
  const { invoice, settlement: before } = bill;
  const { shares, state } = settled(wanted, bill);
  const payment: PaymentRecord = { ...wanted, shares: sharesOf(invoice, shares), recordedAt: by.time };
  const after = { state, ...settlementOf(invoice, state) };
  const deed = { act: ACTS[wanted.kind], ...by, payment };
  await store.write([
    ...settlementWrites({ bill: bill.id, before, after, deed }),
    { act: 'put', key: paymentKey(bill.id, wanted.id), row: toRow(payment), expects: 'absent' },
  ]);
  return payment;
}

const ACTS = { payment: 'pay', refund: 'refund', writeOff: 'writeOff' } as const;
const CAN_BE = { payment: 'paid', refund: 'refunded', writeOff: 'written off' } as const;

/** @throws {ApiError} payment-exceeds, naming what is due */
function settled(
  { kind, amount }: Pick<WantedPayment, 'kind' | 'amount'>,
  { invoice, state }: PayableBill,
): { shares: number[]; state: InvoiceState } {
  try {
    return settle(invoice, state, { kind, amount });
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    const { due } = settlementOf(invoice, state);
    const detail = `due is ${euros(due)} €: ${euros(amount)} € cannot be ${CAN_BE[kind]}.`;
    const errors = [{ pointer: error.pointer, detail: error.message }];
    throw new ApiError('payment-exceeds', detail, { errors, cause: error });
  }
}

/**
 * A day that has not come is no day of a payment. A payment may lie before the issue: it was made in advance, and the day
 * that money came is what VAT and books go by. What is refunded or written off was billed before.
 * @throws {ApiError} invalid-content
 */
function refuseDay({ kind, date }: WantedPayment, { issueDate, timeZone }: PayableBill, nowMs: number): void {
  const today = dayOf(nowMs, timeZone);
  if (date > today) throw wrongDay(`${date} is after today, ${today}.`);
  if (kind !== 'payment' && date < issueDate)
    throw wrongDay(`${date} is before the day of issue, ${issueDate}.`);
}

function wrongDay(detail: string): ApiError {
  const pointer = '#/date';
  return new ApiError('invalid-content', `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
}
