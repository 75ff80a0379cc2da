import { eurosOf } from '@facturation/platform/schemas';
import type { PaymentAtIssue } from '../finalizing/finalization.ts';
import type { Attributes, Key } from '../finalizing/row-store.ts';
import type { FinalInvoice } from '../vat/invoice-state.ts';
import type { SharedPayment } from '../vat/payments.ts';
import type { Cents, HundredthsOfPercent } from '../vat/units.ts';

/** A payment, refund or write-off as it is kept beside the settlement of its bill. */
export interface PaymentRecord {
  id: string;
  kind: SharedPayment['kind'];
  amount: Cents;
  /** A day, `2026-11-29`. */
  date: string;
  method?: PaymentAtIssue['method'] | undefined;
  reference?: string | undefined;
  reason?: string | undefined;
  /** In the order of the VAT groups of the bill. */
  shares: readonly { category: string; rate: HundredthsOfPercent; amount: Cents }[];
  /** RFC 3339, in UTC. */
  recordedAt: string;
  reversal?: { reason: string; reversedAt: string };
}

/** What the sort keys of payments begin with; their ids follow, which sort by time. */
export const PAYMENTS = 'payment#';

export const paymentKey = (bill: string, id: string): Key => ({
  table: 'settlements',
  id: bill,
  sort: `${PAYMENTS}${id}`,
});

export const toRow = ({ id: _, ...payment }: PaymentRecord): Attributes => payment;

export const fromRow = (row: Attributes, id: string): PaymentRecord =>
  ({ ...row, id }) as unknown as PaymentRecord;

/** The shares of a payment with the VAT groups they belong to. */
export const sharesOf = ({ totals }: FinalInvoice, shares: readonly Cents[]): PaymentRecord['shares'] =>
  totals.vat.map(({ category, rate }, index) => ({ category, rate, amount: shares[index] ?? 0 }));

/** A payment as the arithmetic takes it. */
export const sharedOf = ({ kind, amount, shares }: PaymentRecord): SharedPayment => ({
  kind,
  amount,
  shares: shares.map((share) => share.amount),
});

/** A payment as answers carry it: euros and percent. */
export const toResource = (payment: PaymentRecord) => {
  const { id, kind, amount, date, method, reference, reason, shares, recordedAt, reversal } = payment;
  return {
    id,
    kind,
    amount: eurosOf(amount),
    date,
    method,
    reference,
    reason,
    shares: shares.map((share) => ({
      category: share.category,
      rate: share.rate / 100,
      amount: eurosOf(share.amount),
    })),
    recordedAt,
    reversal: reversal && { reason: reversal.reason, reversedAt: reversal.reversedAt },
  };
};
