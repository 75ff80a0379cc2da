import type { Mutant } from './mutants.ts';

const DAY = 'functions/analytics/reconciliation/compare-day.ts';
const TOPIC = 'operations/reconcile/bills/compare-topic.ts';
const TESTS = 'functions/analytics/reconciliation';

/** Mistakes in what is compared of bills, factures and windows. */
export const RECONCILIATION_MUTANTS: readonly Mutant[] = [
  {
    title: 'records of bills counted, and not ids',
    caughtBy: TESTS,
    edits: [
      {
        file: DAY,
        text: 'const at = (place: Place) => day.bills.filter(({ id }) => places.get(id) === place);',
        by: `const at = (place: Place) =>
    day.bills
      .filter(({ id }) => places.get(id) === place)
      .flatMap((bill) => [bill, ...Array(day.late.get(factureIdOf(bill.id)) ?? 0).fill(bill)]);`,
      },
    ],
  },
  {
    title: 'a bill that came late taken as missing',
    caughtBy: TESTS,
    edits: [{ file: DAY, text: "  if (day.late.has(id)) return 'late';\n", by: '' }],
  },
  {
    title: 'foreign factures of the same customers not taken off',
    caughtBy: TESTS,
    edits: [{ file: DAY, text: '[...cell.factures, ...others, ', by: '[...cell.factures, ' }],
  },
  {
    title: 'a bill that the topic has let go taken as never sent',
    caughtBy: 'operations/reconcile',
    edits: [
      {
        file: TOPIC,
        text: 'else if (bill.time < topic.retainedFrom) unverifiable.push(bill.id);',
        by: 'else if (bill.time < 0) unverifiable.push(bill.id);',
      },
    ],
  },
];
