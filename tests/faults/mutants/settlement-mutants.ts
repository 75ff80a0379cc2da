import type { Mutant } from './mutants.ts';

const BATCH = 'functions/billing/finalizing/build-batch.ts';
const WRITES = 'functions/billing/finalizing/bill-writes.ts';
const SETTLEMENT = 'functions/billing/finalizing/settlement-writes.ts';
const ISSUE = 'functions/billing/documents/issue-invoice.ts';

/** Mistakes in what documents say, and in what credit notes and payments leave of them. */
export const SETTLEMENT_MUTANTS: readonly Mutant[] = [
  {
    title: 'days judged when a bill is prepared, and not when it gets its number',
    caughtBy: 'tests/trade',
    edits: [
      {
        file: ISSUE,
        text: '  judgeDays({ bill, seller, customer }, issueDate, dueDate, payment);\n',
        by: '',
      },
    ],
  },
  {
    title: 'documents listed by what they do not say',
    caughtBy: 'tests/trade',
    edits: [
      {
        file: ISSUE,
        text: '    customerID: customer.id,\n  },',
        by: '    customerID: customer.name,\n  },',
      },
    ],
  },
  {
    title: 'a credit note dated before its bill',
    caughtBy: 'functions/billing/finalizing/simulation/protocol',
    edits: [{ file: BATCH, text: ", row.notBefore ?? ''", by: '' }],
  },
  {
    // Three rows of it guard against another change at the same moment: each alone would do.
    title: 'a credit checked against a settlement, and written without a condition',
    caughtBy: 'tests/trade',
    edits: [
      {
        file: SETTLEMENT,
        text: `    { act: 'put', key: settlementKey(bill), row, expects: { revision } },
    auditWrite(billResource(bill), versionOfFinal(version, row.revision), audit),
`,
        by: `    { act: 'put', key: settlementKey(bill), row, expects: {} },
`,
      },
      { file: WRITES, text: 'Number(before.revision) + 1), { bill', by: 'number as never), { bill' },
    ],
  },
  {
    title: 'a payment that leaves the sum of what is owed as it was',
    caughtBy: 'functions/billing/finalizing/simulation/protocol',
    edits: [{ file: SETTLEMENT, text: '    ...owedWrites(before, row, together),\n', by: '' }],
  },
  {
    title: 'of bills made final together, one counted in the sums',
    caughtBy: 'functions/billing/finalizing/simulation/protocol',
    edits: [
      {
        file: BATCH,
        text: 'amounts: added(sum.amounts, write.amounts)',
        by: 'amounts: write.amounts',
      },
    ],
  },
];
