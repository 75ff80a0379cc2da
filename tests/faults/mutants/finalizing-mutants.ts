import type { Mutant } from './mutants.ts';

const BATCH = 'functions/billing/finalizing/build-batch.ts';
const WRITES = 'functions/billing/finalizing/bill-writes.ts';
const QUEUE = 'functions/billing/finalizing/commit-queue.ts';
const CONCLUDE = 'functions/billing/finalizing/conclude.ts';
const SERIES = 'functions/billing/finalizing/series-rows.ts';
const PREPARE = 'functions/billing/finalizing/prepare.ts';

const caughtBy = 'functions/billing/finalizing/simulation/protocol';

/** The mistakes the protocol of finalising is made of not making. */
export const FINALIZING_MUTANTS: readonly Mutant[] = [
  {
    title: 'an outcome read before the frozen document, and believed',
    caughtBy,
    edits: [
      {
        file: CONCLUDE,
        text: 'return frozen ? answerOf({ frozen }, attempt.wanted) : UNKNOWN;',
        by: 'return UNKNOWN;',
      },
      {
        file: CONCLUDE,
        text: 'return frozen ? answerOf({ frozen }, wanted) : result;',
        by: 'return result;',
      },
    ],
  },
  {
    title: 'after an answer that was lost, a refusal',
    caughtBy: 'functions/billing/finalizing/simulation/late-answer',
    edits: [
      {
        file: CONCLUDE,
        text: '  if (!attempt.isUncertain) return refusedOrAgain(attempt, outcome, surroundings);',
        by: '  return refusedOrAgain(attempt, outcome, surroundings);',
      },
    ],
  },
  {
    title: 'a document frozen without a condition',
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
    title: 'the row of a draft deleted when its bill becomes final',
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
    title: 'a retry that is answered 409',
    caughtBy,
    edits: [
      {
        file: PREPARE,
        text: "if (draft.status === 'final') return readFinal(wanted, surroundings);",
        by: "if (draft.status === 'final') return refused('bill-is-final', 'It is final.');",
      },
      {
        file: CONCLUDE,
        text: '  return frozen ? answerOf({ frozen }, wanted) : result;',
        by: '  return result;',
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
    title: 'a poisoned row that stops its series',
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
    title: 'a number given outside the transaction of its document',
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
];
