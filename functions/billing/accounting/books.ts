import { type FinalInvoice, type InvoiceState, openOf, stateAtIssue } from '../vat/invoice-state.ts';
import { retake, reverse, type SharedPayment } from '../vat/payments.ts';
import { multiplyDivide, sum } from '../vat/rounding.ts';
import { levelled } from '../vat/settled-groups.ts';
import type { Cents } from '../vat/units.ts';
import { isOf } from '../vat/vat-groups.ts';
import { basesOf, type GroupParts, minus, type NaturedLine, splitGroup } from './natures.ts';

/** An invoice with what the books need of it besides. */
export interface BookedInvoice extends FinalInvoice {
  lines: readonly (FinalInvoice['lines'][number] & NaturedLine)[];
  /** Whether VAT on services is due with the bill. */
  vatOnDebits: boolean;
}

/** Where an invoice stands. Whoever changes it makes another one. */
export interface Standing {
  /** What credit notes have left of each VAT group. */
  left: readonly GroupParts[];
  /** The settled amounts of the groups; what was credited of single lines does not matter here. */
  state: InvoiceState;
}

/** The accounts of one VAT group. Turnover and VAT stand on the credit side; none is below 0. */
export interface GroupBooks {
  services: Cents;
  goods: Cents;
  vatCollected: Cents;
  vatPending: Cents;
}

/** What stands on the accounts of one invoice, its credit notes and payments. */
export interface Books {
  /** What the customer owes; below 0 it is owed to the customer. */
  customers: Cents;
  groups: readonly GroupBooks[];
}

/** At its issue, before any payment. */
export function standingAtIssue(invoice: BookedInvoice): Standing {
  const left = invoice.totals.vat.map((group) => splitGroup(group, invoice.lines));
  return { left, state: stateAtIssue({ ...invoice, totals: { ...invoice.totals, prepaid: 0 } }) };
}

/** With a credit note of it. */
export function withCreditNote(
  invoice: BookedInvoice,
  { left, state }: Standing,
  { lines, totals }: Pick<BookedInvoice, 'lines' | 'totals'>,
): Standing {
  const credited = invoice.totals.vat.map((group) => totals.vat.find((own) => isOf(group, own)));
  const groups = state.groups.map((before, index) => {
    const own = credited[index];
    return own
      ? {
          ...before,
          lines: before.lines + own.lines,
          discount: before.discount + own.discount,
          vat: before.vat + own.amount,
        }
      : before;
  });
  return {
    left: left.map((parts, index) => {
      const own = credited[index];
      return own ? less(parts, splitGroup(own, lines, parts)) : parts;
    }),
    state: levelled(invoice, { ...state, groups }),
  };
}

const less = (parts: GroupParts, taken: GroupParts): GroupParts => ({
  lines: minus(parts.lines, taken.lines),
  discount: minus(parts.discount, taken.discount),
  vat: minus(parts.vat, taken.vat),
});

/** With a payment, refund or write-off of it. */
export const withPayment = (
  invoice: BookedInvoice,
  standing: Standing,
  payment: SharedPayment,
): Standing => ({
  ...standing,
  state: retake(invoice, standing.state, payment),
});

/** Without one that stands in it. */
export const withoutPayment = (
  invoice: BookedInvoice,
  standing: Standing,
  payment: SharedPayment,
): Standing => ({
  ...standing,
  state: reverse(invoice, standing.state, payment),
});

/** The accounts as a standing leaves them. */
export function booksOf(invoice: BookedInvoice, { left, state }: Standing): Books {
  const open = openOf(invoice, state);
  const settled = state.groups.map((group) => group.settled);
  return {
    customers: sum(open) - sum(settled),
    groups: left.map((parts, index) => {
      const [services, goods] = basesOf(parts);
      const [ofServices, ofGoods] = parts.vat;
      const due = invoice.vatOnDebits ? ofServices : paidPart(ofServices, settled[index], open[index]);
      return { services, goods, vatCollected: ofGoods + due, vatPending: ofServices - due };
    }),
  };
}

/** What of the VAT of a group's services is due: as much of it as is settled of the group, all once that is all of it. */
function paidPart(vat: Cents, settled = 0, open = 0): Cents {
  if (settled >= open) return vat;
  return settled <= 0 ? 0 : multiplyDivide(vat, settled, open);
}

/** Before its issue nothing stands on any account. */
export const emptyBooks = (invoice: BookedInvoice): Books => ({
  customers: 0,
  groups: invoice.totals.vat.map(() => ({ services: 0, goods: 0, vatCollected: 0, vatPending: 0 })),
});
