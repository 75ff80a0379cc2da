import type { Mutant } from './mutants.ts';

const TERMS = 'functions/documents/xml/terms';
const caughtBy = 'tests/documents/xml';

/** Mistakes in e-invoices that the official rules let pass. */
export const XML_MUTANTS: readonly Mutant[] = [
  {
    title: 'a company of an overseas department taken for a foreign one',
    caughtBy,
    edits: [
      {
        file: `${TERMS}/treatment.ts`,
        text: 'isFrench({ country: address.country, siren })',
        by: "address.country === 'FR'",
      },
    ],
  },
  {
    title: 'an e-invoice that does not say how it is treated',
    caughtBy,
    edits: [
      {
        file: `${TERMS}/notes.ts`,
        text: '    { code: TREATMENT, text: treatmentOf(customer) },\n',
        by: '',
      },
    ],
  },
  {
    title: 'a supply of several days said to be on the day of its bill',
    caughtBy,
    edits: [
      { file: `${TERMS}/delivery.ts`, text: 'supplyDate ?? period?.end ?? issueDate', by: 'issueDate' },
    ],
  },
  {
    title: 'a price for several units written as that of one',
    caughtBy,
    edits: [
      { file: 'functions/documents/xml/cii/line.ts', text: 'line.pricePer, {', by: 'undefined, {' },
      { file: 'functions/documents/xml/ubl/line.ts', text: 'line.pricePer, unit', by: 'undefined, unit' },
    ],
  },
  {
    title: 'a seller on debits who does not say so',
    caughtBy,
    edits: [{ file: `${TERMS}/vat.ts`, text: "  if (seller.vatOnDebits) return 'issue';\n", by: '' }],
  },
  {
    title: '0.00 prepaid on a bill of which nothing was',
    caughtBy,
    edits: [{ file: `${TERMS}/invoice-of.ts`, text: 'prepaid: payment && prepaid,', by: 'prepaid,' }],
  },
];
