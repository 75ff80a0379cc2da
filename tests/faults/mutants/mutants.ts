/** An exact replacement in one file of the source. */
export interface Edit {
  file: string;
  text: string;
  by: string;
}

/** The tests of the judge, of the outbox, of kept documents and of e-invoices, the simulations of finalising and of stock, and the worked examples of the arithmetic and the books. */
export type UnitTests =
  | 'operations/reconcile'
  | 'functions/analytics/reconciliation'
  | 'functions/billing/finalizing/simulation/protocol'
  | 'functions/billing/finalizing/simulation/late-answer'
  | 'functions/billing/outbox/bill-record'
  | 'functions/billing/outbox/act-for'
  | 'functions/billing/outbox/keep-document'
  | 'functions/documents/kept-document'
  | 'tests/accounting/entries'
  | 'tests/accounting/worked-entries'
  | 'tests/documents/xml'
  | 'tests/stock'
  | 'tests/trade'
  | 'tests/vat/worked-examples';

/** Tests on servers of their own. */
export type IntegrationTests = 'tests/integration/kept-documents';

/** A mistake somebody could make in the engine or in its judge, and the test that must notice. */
export interface Mutant {
  title: string;
  /** The vectors of Kafka Streams through the fold, tests by the path they begin with, or a fault by its number. */
  caughtBy: 'vectors' | UnitTests | IntegrationTests | number;
  edits: readonly Edit[];
}

const STORE = 'functions/analytics/store/window-store.ts';
const AGGREGATOR = 'functions/analytics/aggregate-batch.ts';
const FOLD = 'functions/analytics/fold/fold.ts';
const WINDOWS = 'functions/analytics/windows.ts';
const SENDER = 'layers/platform/src/event-producer.ts';

const CODECS = 'operations/kafka/codecs.ts';
const RECORDS = 'operations/kafka/batch-records.ts';

const STREAM_TIME = 'head.streamTime = Math.max(head.streamTime, record.time);';

/** The mistakes the protocol of the engine, and its sender, are made of not making. */
export const ENGINE_MUTANTS: readonly Mutant[] = [
  {
    title: 'no condition on the head',
    caughtBy: 9,
    edits: [
      {
        file: STORE,
        text: "        ConditionExpression: first ? 'attribute_not_exists(pk)' : '#lastOffset = :loaded',\n",
        by: '',
      },
      { file: STORE, text: "          ...(first ? {} : { ':loaded': loaded.lastOffset }),\n", by: '' },
    ],
  },
  {
    title: 'skip by the batch’s first offset',
    caughtBy: 2,
    edits: [
      {
        file: FOLD,
        text: 'if (record && record.offset > batch.head.lastOffset)',
        by: 'if (record && (records[0]?.offset ?? 0) > state.head.lastOffset)',
      },
    ],
  },
  {
    title: 'head and windows in two writes',
    caughtBy: 1,
    edits: [
      {
        file: STORE,
        text: 'await transact(this.#actions(partition, loaded, changes));',
        by: `const [head, ...others] = this.#actions(partition, loaded, changes);
      await transact([head as Actions[number]]);
      if (others.length > 0) await transact(others);`,
      },
    ],
  },
  {
    title: 'windows read before the head',
    caughtBy: 9,
    edits: [
      {
        file: STORE,
        text: 'const head = await this.#loadHead(partition);\n',
        by: 'const head = NEW_HEAD;\n',
      },
      {
        file: STORE,
        text: '    if (head.lastOffset < 0) return { head, windows: new Map(), ids: new Map() };\n',
        by: '',
      },
      {
        file: STORE,
        text: 'return { head, windows, ids };',
        by: 'return { head: await this.#loadHead(partition), windows, ids };',
      },
    ],
  },
  {
    title: 'ids forgotten',
    caughtBy: 10,
    edits: [{ file: STORE, text: 'this.#loadIds(partition, head),', by: 'new Map(),' }],
  },
  {
    title: 'id items keyed by the batch’s first offset',
    caughtBy: 2,
    edits: [
      {
        file: AGGREGATOR,
        text: 'this.#store.commit(partition, head, changes)',
        by: 'this.#store.commit(partition, head, { ...changes, first: sources[0].offset })',
      },
      {
        file: STORE,
        text: 'rows.idsRow(idsKey, start, ids, lastOffset, clock)',
        by: 'rows.idsRow(idsKey, start, ids, changes.first, clock)',
      },
    ],
  },
  {
    title: 'a judge that forgives',
    caughtBy: 'operations/reconcile',
    edits: [
      {
        file: 'operations/reconcile/compare-windows.ts',
        text: 'diff: verifiable.reduce((sum, pair) => sum + difference(pair), 0n),',
        by: 'diff: verifiable.reduce((sum, pair) => sum + difference(pair) / 1_000_000n, 0n),',
      },
    ],
  },
  {
    title: 'a judge that forgets what the topic has let go',
    caughtBy: 'operations/reconcile',
    edits: [
      {
        file: 'operations/reconcile/horizon.ts',
        text: 'return Math.max(expired, Math.max(before, around) + judgeMs);',
        by: 'return Math.max(expired, around + judgeMs);',
      },
    ],
  },
  {
    title: '>= for >',
    caughtBy: 'vectors',
    edits: [{ file: WINDOWS, text: 'end > streamTime - graceMs', by: 'end >= streamTime - graceMs' }],
  },
  {
    title: 'lateness by the record’s time instead of its window’s end',
    caughtBy: 'vectors',
    edits: [
      {
        file: FOLD,
        text: 'isOpen(start + sizes[0].ms, head.streamTime, graceMs)',
        by: 'isOpen(record.time, head.streamTime, graceMs)',
      },
    ],
  },
  {
    title: 'one stream time for all partitions',
    caughtBy: 'vectors',
    edits: [
      {
        file: FOLD,
        text: STREAM_TIME,
        by: `head.streamTime = Math.max(head.streamTime, record.time, shared.get(this.#folding) ?? -1);
    shared.set(this.#folding, head.streamTime);`,
      },
      {
        file: FOLD,
        text: '/** Collects the changes of one transaction. */',
        by: 'const shared = new WeakMap<Folding, number>();\n',
      },
    ],
  },
  {
    title: 'a producer used again after a time-out',
    caughtBy: 13,
    edits: [{ file: SENDER, text: '      this.close();\n      if (isRefusal', by: '      if (isRefusal' }],
  },
  {
    title: 'a codec left out',
    caughtBy: 14,
    edits: [{ file: CODECS, text: '  [3, unlz4],\n', by: '' }],
  },
  {
    title: 'an envelope that throws',
    caughtBy: 14,
    edits: [
      { file: RECORDS, text: ' = Object.create(null);', by: ' = {};' },
      { file: RECORDS, text: '[before, value].flat()', by: '(before as Buffer[]).concat(value)' },
    ],
  },
];
