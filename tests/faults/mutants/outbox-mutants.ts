import type { Mutant } from './mutants.ts';

/** Mistakes in what follows from bills that became final. */
export const OUTBOX_MUTANTS: readonly Mutant[] = [
  {
    title: 'the outbox written after the bill has become final',
    caughtBy: 'functions/billing/finalizing/simulation/protocol',
    edits: [
      {
        file: 'functions/billing/finalizing/commit-queue.ts',
        text: '    await turn.store.write(writes);\n',
        by: `    const isLater = ({ key }: Batch['writes'][number]) => key.table === 'outbox';
    await turn.store.write(
      writes.map((one) => (isLater(one) ? { act: 'check', key: one.key, expects: 'absent' } : one)),
    );
    await turn.store.write(writes.filter(isLater)).catch(() => undefined);
`,
      },
    ],
  },
  {
    title: 'a consumer taken out of a row before it has acted',
    caughtBy: 'functions/billing/outbox/act-for',
    edits: [
      {
        file: 'functions/billing/outbox/act-for.ts',
        text: '    const failures = await actOrFail(',
        by: `    await Promise.allSettled(some.map((entry) => acting.table.takeOut(entry, name)));
    const failures = await actOrFail(`,
      },
    ],
  },
  {
    title: 'a consumer that fails taken out all the same',
    caughtBy: 'functions/billing/outbox/act-for',
    edits: [
      {
        file: 'functions/billing/outbox/act-for.ts',
        text: 'some.filter(({ bill }) => !failures.has(bill))',
        by: 'some',
      },
    ],
  },
  {
    title: 'a long name of a customer sent as it is, which nobody counts',
    caughtBy: 'functions/billing/outbox/bill-record',
    edits: [
      {
        file: 'functions/billing/outbox/bill-record.ts',
        text: 'nomClient: nameOf(customerName)',
        by: 'nomClient: customerName',
      },
    ],
  },
];
