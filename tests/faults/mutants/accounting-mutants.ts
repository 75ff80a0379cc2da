import type { Mutant } from './mutants.ts';

const BOOKS = 'functions/billing/accounting/books.ts';
const HISTORY = 'functions/billing/accounting/bill-history.ts';
const NATURES = 'functions/billing/accounting/natures.ts';

const caughtBy = 'tests/accounting/entries';
const worked = 'tests/accounting/worked-entries';

/** Books that balance all the same. */
export const ACCOUNTING_MUTANTS: readonly Mutant[] = [
  {
    title: 'VAT on services due with the bill of a seller who is not on debits',
    caughtBy,
    edits: [
      { file: BOOKS, text: 'const due = invoice.vatOnDebits ?', by: 'const due = !invoice.vatOnDebits ?' },
    ],
  },
  {
    title: 'money that a credit note frees left with the VAT rate that was credited',
    caughtBy,
    edits: [
      {
        file: BOOKS,
        text: 'state: levelled(invoice, { ...state, groups }),',
        by: 'state: { ...state, groups },',
      },
    ],
  },
  {
    title: 'a reversal entered on the day of its payment',
    caughtBy,
    edits: [{ file: HISTORY, text: 'date: dayOf(reversal.reversedAt),', by: 'date,' }],
  },
  {
    title: 'a discount of the whole bill taken off the wrong one of services and goods',
    caughtBy: worked,
    edits: [
      {
        file: NATURES,
        text: 'const discount = shared(group.discount, nets, left?.discount);',
        by: 'const discount = shared(group.discount, [nets[1], nets[0]], left?.discount);',
      },
    ],
  },
];
