import assert from 'node:assert/strict';
import type { Pair } from './corrections.ts';
import type { FinalRow, Ledger } from './ledger.ts';

/** What clients know. */
export interface Known {
  /** Drafts that they asked for until they were final, by their ids. */
  bills: readonly string[];
  pairs: readonly Pair[];
  /** The number that was answered, by the id of the bill. */
  numbers: ReadonlyMap<string, string>;
  /** Credit notes that were refused. */
  refused: ReadonlySet<string>;
  payments: readonly { bill: string; id: string }[];
}

/** @throws naming what is not as it was answered, or not as the law wants it. `series`: that have numbers of two years. */
export function judgeLedger(ledger: Ledger, known: Known, series: readonly string[]): void {
  const { finals, numbers, faults } = ledger;
  assert.deepEqual(faults, [], 'what `npm run verify` finds');
  const notes = known.pairs.flatMap((pair) => pair.notes).filter((id) => !known.refused.has(id));
  const numberOf = new Map(finals.map(({ id, number }) => [id, number]));
  assert.deepEqual([...numberOf.keys()].sort(), [...known.bills, ...notes].sort(), 'what is final');
  assert.deepEqual(new Map([...known.numbers].sort()), new Map([...numberOf].sort()), 'as it was answered');
  const ordered = finals.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  assert.deepEqual(
    numbers.sort(),
    ordered.map(({ number }) => number),
    'a row for each number, and no other',
  );
  const years = Map.groupBy(ordered, ({ series: id, issueDate }) => `${id}-${issueDate.slice(0, 4)}`);
  assert.equal(years.size, 2 * series.length, 'each series has numbers of both years');
  for (const [year, bills] of years) expectWithoutGap(year, bills);
  expectCorrected(ledger, known);
}

/** `bills`: of one series and year, by their numbers. */
function expectWithoutGap(year: string, bills: readonly FinalRow[]): void {
  const expected = bills.map((_, index) => `${year}-${`${index + 1}`.padStart(5, '0')}`);
  assert.deepEqual(
    bills.map(({ number }) => number),
    expected,
    'without a gap',
  );
  const dates = bills.map(({ issueDate }) => issueDate);
  assert.deepEqual(dates, dates.toSorted(), 'days in the order of the numbers');
}

interface Document {
  issueDate: string;
  originalBill?: { id: string };
  totals: { gross: string };
}

const grossOf = ({ totals }: Document): number => Number(totals.gross.replace('.', ''));
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);

/**
 * Of two credit notes of the same remainder one is final, no more is credited than was billed, and each payment that was
 * acknowledged is booked. That settlements say the same is seen by `npm run verify`.
 */
function expectCorrected({ finals, payments }: Ledger, known: Known): void {
  for (const { bill, notes, areRivals } of known.pairs) {
    const final = notes.filter((id) => known.numbers.has(id));
    assert.equal(final.length, areRivals ? 1 : 2, `final credit notes of bills/${bill}`);
  }
  const booked = new Set(payments.map(({ bill, id }) => `${bill} ${id}`));
  for (const { bill, id } of known.payments) assert.ok(booked.has(`${bill} ${id}`), `${id} is booked`);
  const documents = new Map(finals.map(({ id, text }) => [id, JSON.parse(text) as Document]));
  for (const bill of known.bills) {
    const document = documents.get(bill) as Document;
    const notes = [...documents.values()].filter(({ originalBill }) => originalBill?.id === bill);
    const [gross, credited] = [grossOf(document), sum(notes.map(grossOf))];
    assert.ok(credited <= gross, `bills/${bill}: ${credited} credited of ${gross}`);
    const isBefore = notes.some(({ issueDate }) => issueDate < document.issueDate);
    assert.ok(!isBefore, `no credit note is of a day before bills/${bill}`);
  }
}
