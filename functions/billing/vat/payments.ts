import { toEuros } from '@facturation/platform/money';
import { ArithmeticError } from './arithmetic-error.ts';
import { type FinalInvoice, type InvoiceState, openOf } from './invoice-state.ts';
import { shareOut } from './largest-remainder.ts';
import { levelled } from './settled-groups.ts';
import { settlementOf } from './settlement.ts';
import type { Cents } from './units.ts';

/** The most that may be written off at once: 1.00 €. */
export const MAX_WRITE_OFF: Cents = 100;

/** `amount` is above 0, of a refund too. */
export interface Payment {
  kind: 'payment' | 'refund' | 'writeOff';
  amount: Cents;
}

/** A payment with the part of it that falls to each group of `totals.vat`, in their order; kept with it. */
export interface SharedPayment extends Payment {
  shares: readonly Cents[];
}

interface Kind {
  /** The sum of the state that it adds to. */
  field: 'paid' | 'refunded' | 'writtenOff';
  /** What it does to the settled amount of a group. */
  sign: 1 | -1;
  fault: 'payment-exceeds' | 'refund-exceeds' | 'write-off-exceeds';
  mostOf: (due: Cents) => Cents;
}

const KINDS: Readonly<Record<Payment['kind'], Kind>> = {
  payment: { field: 'paid', sign: 1, fault: 'payment-exceeds', mostOf: (due) => Math.max(due, 0) },
  refund: { field: 'refunded', sign: -1, fault: 'refund-exceeds', mostOf: (due) => Math.max(-due, 0) },
  writeOff: {
    field: 'writtenOff',
    sign: 1,
    fault: 'write-off-exceeds',
    mostOf: (due) => Math.min(Math.max(due, 0), MAX_WRITE_OFF),
  },
};

/**
 * A payment, refund or write-off shared over the VAT groups, with what each of them still owes (or is owed) as weights.
 * @throws {ArithmeticError} payment-exceeds, refund-exceeds, write-off-exceeds, naming what would be right.
 */
export function settle(
  invoice: FinalInvoice,
  state: InvoiceState,
  { kind, amount }: Payment,
): { shares: Cents[]; state: InvoiceState } {
  const { sign, fault, mostOf } = KINDS[kind];
  const most = mostOf(settlementOf(invoice, state).due);
  if (amount > most)
    throw new ArithmeticError(fault, '#/amount', `At most ${toEuros(most)} € can be taken here.`);
  const open = openOf(invoice, state);
  const owed = state.groups.map(({ settled }, index) => sign * ((open[index] ?? 0) - settled));
  const shares = shareOut(amount, owed);
  return { shares, state: retake(invoice, state, { kind, amount, shares }) };
}

/** The state with a payment, refund or write-off that was taken before, by the shares that were kept with it. */
export const retake = (invoice: FinalInvoice, state: InvoiceState, payment: SharedPayment): InvoiceState =>
  withShares(invoice, state, payment, 1);

/** The state without a payment, refund or write-off that stands in it. What it paid is owed again. */
export const reverse = (invoice: FinalInvoice, state: InvoiceState, payment: SharedPayment): InvoiceState =>
  withShares(invoice, state, payment, -1);

function withShares(
  invoice: FinalInvoice,
  state: InvoiceState,
  { kind, amount, shares }: SharedPayment,
  times: 1 | -1,
): InvoiceState {
  const { field, sign } = KINDS[kind];
  const groups = state.groups.map((group, index) => ({
    ...group,
    settled: group.settled + times * sign * (shares[index] ?? 0),
  }));
  return levelled(invoice, { ...state, groups, [field]: state[field] + times * amount });
}
