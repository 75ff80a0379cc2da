import { grossOf, type Totals } from './bill-figures.ts';
import type { Line } from './line.ts';
import { sum } from './rounding.ts';
import type { Cents, TenThousandths } from './units.ts';

/** The parts of a final invoice that later figures are computed from; they never change. */
export interface FinalInvoice {
  lines: readonly FinalLine[];
  totals: Totals & {
    /** What was paid at issue: nothing or the whole gross. */
    prepaid: Cents;
  };
}

export interface FinalLine extends Line {
  net: Cents;
}

/** What was credited of a line of the invoice. */
export interface CreditedLine {
  quantity: TenThousandths;
  net: Cents;
  /** `quantity` and `net` as the last credit by amount left them: credits by quantity are parts of the rest. */
  fromQuantity: TenThousandths;
  fromNet: Cents;
}

/** What was credited and settled of a VAT group of the invoice. */
export interface GroupState {
  /** Credited: of the sum of its lines, of its share of discounts, of its VAT. */
  lines: Cents;
  discount: Cents;
  vat: Cents;
  /** Prepaid, paid and written off, less refunded. */
  settled: Cents;
}

/**
 * All that changes after an invoice is final: what the next credit note, payment or refund is computed from. Every
 * function that takes one returns another and leaves it as it was.
 */
export interface InvoiceState {
  /** One for each line of the invoice, in its order. */
  lines: readonly CreditedLine[];
  /** One for each group of `totals.vat`, in its order. */
  groups: readonly GroupState[];
  /** Sums of the payments, refunds and write-offs that were not reversed. */
  paid: Cents;
  refunded: Cents;
  writtenOff: Cents;
}

/** The state of an invoice at its issue. */
export function stateAtIssue({ lines, totals }: FinalInvoice): InvoiceState {
  const isPrepaid = totals.prepaid > 0;
  return {
    lines: lines.map(() => ({ quantity: 0, net: 0, fromQuantity: 0, fromNet: 0 })),
    groups: totals.vat.map((group) => ({
      lines: 0,
      discount: 0,
      vat: 0,
      settled: isPrepaid ? grossOf(group) : 0,
    })),
    paid: 0,
    refunded: 0,
    writtenOff: 0,
  };
}

/** What was credited of a group, with its VAT. */
const creditedOf = ({ lines, discount, vat }: GroupState): Cents => lines - discount + vat;

/** Gross of all credit notes so far. */
export const creditedGross = ({ groups }: InvoiceState): Cents => sum(groups.map(creditedOf));

/** What each group owes before anything is settled: its gross less what was credited of it. */
export const openOf = ({ totals }: FinalInvoice, state: InvoiceState): Cents[] =>
  totals.vat.map((group, index) => {
    const credited = state.groups[index];
    return grossOf(group) - (credited ? creditedOf(credited) : 0);
  });
