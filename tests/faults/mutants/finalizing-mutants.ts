import type { Mutant } from './mutants.ts';

const BATCH = 'functions/billing/finalizing/build-batch.ts';
const WRITES = 'functions/billing/finalizing/bill-writes.ts';
const SETTLEMENT = 'functions/billing/finalizing/settlement-writes.ts';
const QUEUE = 'functions/billing/finalizing/commit-queue.ts';
const REQUEST = 'functions/billing/finalizing/finalize.ts';
const SERIES = 'functions/billing/finalizing/series-rows.ts';
const ATTEMPT = 'functions/billing/finalizing/attempt.ts';
const ISSUE = 'functions/billing/documents/issue-invoice.ts';

const caughtBy = 'functions/billing/finalizing/simulation';

/** The mistakes the protocol of finalising is made of not making. */
export const FINALIZING_MUTANTS: readonly Mutant[] = [
  {
    title: 'an outcome believed without reading the frozen document again',
    caughtBy,
    edits: [
      {
        file: REQUEST,
        text: `  if (frozen) return answerOf({ frozen }, attempt.wanted);
`,
        by: '',
      },
    ],
  },
  {
    title: 'a document frozen over another',
    caughtBy,
    edits: [
      {
        file: WRITES,
        text: "=> ({ act: 'put', key, row, expects: 'absent' });",
        by: "=> ({ act: 'put', key, row, expects: key.table === 'frozen' ? ({} as never) : 'absent' });",
      },
    ],
  },
  {
    title: 'a series written whatever it says by now',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: 'const expects = { revision: series.revision, sellerVersion: series.sellerVersion };',
        by: 'const expects = {};',
      },
    ],
  },
  {
    title: 'a draft taken whatever it says by now',
    caughtBy,
    edits: [
      {
        file: WRITES,
        text: 'expects: { version: versionAttribute(row.version), fence: row.fence || undefined, status: undefined },',
        by: 'expects: {},',
      },
    ],
  },
  {
    title: 'a draft removed when its bill becomes final',
    caughtBy,
    edits: [
      {
        file: WRITES,
        text: `        act: 'put',
        key: draftKey(bill),
        row: { ...stubOf(bill, listed, issueDate), ...versions, fence: row.fence },
`,
        by: `        act: 'remove',
        key: draftKey(bill),
`,
      },
    ],
  },
  {
    title: 'whoever asks again for a final bill is refused',
    caughtBy,
    edits: [
      {
        file: ATTEMPT,
        text: "if (draft.status === 'final') return readFinal(wanted, surroundings);",
        by: "if (draft.status === 'final') return refused('bill-is-final', 'It is final.');",
      },
    ],
  },
  {
    title: 'a fence that nobody minds',
    caughtBy,
    edits: [
      { file: BATCH, text: ' && fenceOf(draft) === row.fence', by: '' },
      {
        file: WRITES,
        text: 'expects: { version: versionAttribute(row.version), fence: row.fence || undefined, status: undefined },',
        by: 'expects: { version: versionAttribute(row.version), status: undefined },',
      },
    ],
  },
  {
    title: 'the day of issue chosen when the bill is queued',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: "[today, row.today, state.lastIssueDate, row.notBefore ?? '']",
        by: '[row.today]',
      },
    ],
  },
  {
    title: 'days that nobody judges when a bill gets its number',
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
    caughtBy,
    edits: [{ file: BATCH, text: ", row.notBefore ?? ''", by: '' }],
  },
  {
    // Three rows of it guard against another change at the same moment: each alone would do.
    title: 'a credit note taken off a settlement whatever it says by now',
    caughtBy: 'tests/trade',
    edits: [
      {
        file: SETTLEMENT,
        text: `    { act: 'put', key: settlementKey(bill), row, expects: { revision } },
    { act: 'put', key: auditKey(bill, versionOfFinal(version, row.revision)), row: audit, expects: 'absent' },
`,
        by: `    { act: 'put', key: settlementKey(bill), row, expects: {} },
`,
      },
      { file: WRITES, text: 'Number(before.revision) + 1), { bill', by: 'number as never), { bill' },
    ],
  },
  {
    title: 'a document that cannot be made stops its series',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: "return { reason: 'broken', detail: ",
        by: "throw error; return { reason: 'broken', detail: ",
      },
    ],
  },
  {
    title: 'a chain without the document before',
    caughtBy,
    edits: [{ file: BATCH, text: 'previousHash: state.lastHash', by: "previousHash: ''" }],
  },
  {
    title: 'the series written in a transaction of its own',
    caughtBy,
    edits: [
      {
        file: QUEUE,
        text: '    await turn.store.write(writes);\n',
        by: `    await turn.store.write(writes.slice(-1));
    await turn.store.write(writes.slice(0, -1));
`,
      },
    ],
  },
  {
    title: 'the same call again after a conflict',
    caughtBy,
    edits: [
      {
        file: QUEUE,
        text: "    if (!lost.has('series')) await answerTo(lost, candidates, turn);\n",
        by: `    if (lost.has('series')) {
      const others = writes.slice(0, -1);
      await turn.store.write(others).catch(() => undefined);
      return LOOKED_AT;
    }
    await answerTo(lost, candidates, turn);
`,
      },
    ],
  },
  {
    title: 'a bill named twice in one transaction',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: 'return fits && !namedBy(row).some((bill) => this.#named.has(bill));',
        by: 'return fits;',
      },
    ],
  },
  {
    title: 'a bill that waited for ever becomes final',
    caughtBy,
    edits: [
      { file: BATCH, text: 'nowMs - row.queuedAtMs > EXPIRES_AFTER_MS', by: 'nowMs < 0 * EXPIRES_AFTER_MS' },
    ],
  },
  {
    title: 'a seller that changed meanwhile',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: 'row.sellerVersion !== series.sellerVersion',
        by: 'series.sellerVersion === undefined',
      },
    ],
  },
  {
    title: 'a series that the change of its seller misses',
    caughtBy,
    edits: [{ file: SERIES, text: 'row: { openedSeries: openedSeries + 1 },', by: 'row: {},' }],
  },
  {
    title: 'a payment that leaves the sum of what is owed as it was',
    caughtBy,
    edits: [{ file: SETTLEMENT, text: '    ...owedWrites(before, row, together),\n', by: '' }],
  },
  {
    title: 'of bills made final together, one counted in the sums',
    caughtBy,
    edits: [
      {
        file: BATCH,
        text: 'amounts: added(sum.amounts, write.amounts)',
        by: 'amounts: write.amounts',
      },
    ],
  },
];
