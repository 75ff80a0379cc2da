import type { RowStore } from '../finalizing/row-store.ts';
import {
  closedYearsId,
  draftKey,
  frozenKey,
  numberKey,
  type SeriesRow,
  seriesKey,
  seriesRowOf,
} from '../finalizing/rows.ts';
import { formatNumber, parsePattern } from '../numbering/number-pattern.ts';
import { type AttributesOf, type Numbered, type Position, type SeriesFault, Walk } from './walk.ts';

/** What `verifySeries` is told of documents. */
export interface Reading {
  attributesOf: AttributesOf;
  /** Called after each page with how many numbers of how many were read. */
  onProgress?(read: number, total: number): void;
  /** Where an earlier reading ended; by default the first number. */
  from?: Position;
  /**
   * Asked after each page with how many numbers this reading has read; where it says so, the reading ends there. By
   * default it goes on to the last number.
   */
  isEnough?(read: number): boolean;
}

export interface Verification {
  /** What is wrong, in the order of the numbers; empty when all is as it was written. */
  faults: SeriesFault[];
  reached: Position;
  /** Whether that is the end of the series. */
  isWhole: boolean;
  /** Numbers that the series has given. */
  total: number;
}

const BEGINNING: Position = { read: 0, hash: '', issueDate: '' };

/** Numbers read at once: a row each, and as many documents. */
const PAGE = 50;
const MAX_YEARS = 100;

/**
 * Reads a series number by number, and holds each document against the one before it: numbers without a gap, texts and
 * hashes as they were written, days in order, attributes as the texts say. Writes nothing.
 */
export async function verifySeries(store: RowStore, id: string, reading: Reading): Promise<Verification> {
  const { from = BEGINNING, isEnough } = reading;
  const row = await store.get(seriesKey(id));
  if (!row)
    return {
      faults: [{ at: id, fault: 'The series does not exist.' }],
      reached: from,
      isWhole: true,
      total: 0,
    };
  const series = seriesRowOf(row);
  const { total } = series;
  const spans = await spansOf(store, id, series);
  const walk = new Walk(from, reading.attributesOf);
  for (const { span, first, last } of pagesOf(spans, from.read)) {
    const numbers = numbersOf(series, span.year, first, last);
    for (const document of await readDocuments(store, numbers)) walk.visit(document);
    if (last === span.last) walk.endOf(`${id} ${span.year}`, span.lastHash);
    reading.onProgress?.(walk.reached.read, total);
    if (isEnough?.(walk.reached.read - from.read)) break;
  }
  const counted = spans.reduce((sum, span) => sum + countOf(span), 0);
  const isWhole = walk.reached.read >= counted;
  if (isWhole && counted !== total)
    walk.faults.push({ at: id, fault: `It counts ${total} numbers, and its years ${counted}.` });
  return { faults: walk.faults, reached: walk.reached, isWhole, total };
}

interface Span {
  year: string;
  first: number;
  last: number;
  lastHash: string;
}

const countOf = ({ first, last }: Span): number => Math.max(0, last - first + 1);

/**
 * The numbers of each year, from the rows that closed years left and from the series itself. The year of the series may
 * have been closed since its row was read.
 */
async function spansOf(store: RowStore, id: string, series: SeriesRow): Promise<Span[]> {
  const closed = await store.list('numbering', closedYearsId(id), MAX_YEARS);
  const years = [
    ...closed
      .filter(({ sort }) => sort < series.year)
      .map(({ sort, ...row }) => ({ ...(row as unknown as SeriesRow), year: sort })),
    series,
  ];
  let before = 0;
  return years
    .filter(({ year }) => year !== '')
    .map(({ year, last, lastHash, total }) => {
      const first = last - (total - before) + 1;
      before = total;
      return { year, first, last, lastHash };
    });
}

/** The numbers of spans, page by page, without the first `read` of them. */
function* pagesOf(spans: readonly Span[], read: number) {
  let left = read;
  for (const span of spans) {
    const count = countOf(span);
    for (let first = span.first + Math.min(left, count); first <= span.last; first += PAGE)
      yield { span, first, last: Math.min(first + PAGE - 1, span.last) };
    left = Math.max(0, left - count);
  }
}

function numbersOf({ pattern }: SeriesRow, year: string, first: number, last: number): string[] {
  const parsed = parsePattern(pattern);
  return Array.from({ length: last - first + 1 }, (_, index) => formatNumber(parsed, year, first + index));
}

async function readDocuments(store: RowStore, numbers: readonly string[]): Promise<Numbered[]> {
  const rows = await store.getAll(numbers.map(numberKey));
  const bills = rows.map((row) => row && `${row.bill}`);
  const ids = [...new Set(bills.flatMap((bill) => bill ?? []))];
  const found = await store.getAll([...ids.map(frozenKey), ...ids.map(draftKey)]);
  const byBill = new Map(
    ids.map((bill, index) => [bill, { frozen: found[index], stub: found[ids.length + index] }]),
  );
  return numbers.map((number, index) => {
    const bill = bills[index];
    return { number, bill, ...(byBill.get(bill ?? '') ?? { frozen: undefined, stub: undefined }) };
  });
}
