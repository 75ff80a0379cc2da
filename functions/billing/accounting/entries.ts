import type { VatGroup } from '../vat/bill-figures.ts';
import type { BillHistory, Deed } from './bill-history.ts';
import { bookedOf, deedsOf } from './bill-history.ts';
import {
  type BookedInvoice,
  type Books,
  booksOf,
  emptyBooks,
  type GroupBooks,
  type Standing,
} from './books.ts';
import { balanced, type Entry, type EntryLine } from './entry.ts';

/**
 * The entries of an invoice, its credit notes and its payments, in the order in which they happened. Each is what the
 * deed changes on the accounts of the invoice, so whatever order they come in, their sum is what stands there. One that
 * changes nothing, as an invoice of 0.00 €, is none.
 */
export function entriesOf(history: BillHistory, dayOf: (instant: string) => string): Entry[] {
  const { document } = history.invoice;
  const invoice = bookedOf(document);
  let standing: Standing | undefined;
  let before = emptyBooks(invoice);
  const entries = deedsOf(history, invoice, dayOf).map((deed) => {
    standing = deed.after(standing);
    const books = booksOf(invoice, standing);
    const entry = entryOf(deed, document.customer, linesOf(invoice, before, books, deed));
    before = books;
    return entry;
  });
  const kept = entries.filter(({ lines }) => lines.length > 0);
  return before.customers === 0 ? lettered(kept, document.number) : kept;
}

const entryOf = (
  { after: _, money: __, validatedAt, ...head }: Deed,
  { id, name }: Entry['customer'],
  lines: EntryLine[],
): Entry => ({ ...head, customer: { id, name }, validatedAt, lines: balanced(lines, head) });

/** Money first, then the customer, then turnover and VAT: what the accounts have after a deed, less what they had. */
function linesOf({ totals }: BookedInvoice, before: Books, after: Books, { money }: Deed): EntryLine[] {
  const customers: EntryLine = { account: 'customers', amount: after.customers - before.customers };
  const groups = (['services', 'goods', 'vatCollected', 'vatPending'] as const).flatMap((account) =>
    totals.vat.map((group, index) => ({
      account,
      amount: amountOf(account, before, index) - amountOf(account, after, index),
      note: noteOf(group),
    })),
  );
  return [...(money ? [money] : []), customers, ...groups];
}

const amountOf = (account: keyof GroupBooks, { groups }: Books, index: number): number =>
  groups[index]?.[account] ?? 0;

/** Why turnover bears no VAT, in the words of accountants. */
const WITHOUT_VAT = {
  S: '',
  Z: 'taux zéro',
  E: 'exonéré',
  AE: 'autoliquidation',
  K: 'livraison intracommunautaire',
  G: 'exportation',
  O: 'hors champ de la TVA',
} as const;

const noteOf = ({ category, rate }: VatGroup): string =>
  WITHOUT_VAT[category] || `TVA ${`${rate / 100}`.replace('.', ',')} %`;

/** Lines of the customer's account that come to 0 together, under the number of the invoice. */
function lettered(entries: readonly Entry[], code: string): Entry[] {
  const isOfCustomer = ({ lines }: Entry) => lines.some(({ account }) => account === 'customers');
  const days = entries.filter(isOfCustomer).map(({ date }) => date);
  const date = days.toSorted().at(-1) ?? '';
  return entries.map((entry) => (isOfCustomer(entry) ? { ...entry, lettering: { code, date } } : entry));
}
