import { z } from 'zod';
import type { LateRecord, Quarantined } from '../fold/rejected.ts';
import { rowsBetween } from '../store/rows-between.ts';
import type { ReadHead, RecordPosition } from '../store/stored.ts';
import { lateOf, padded, quarantineOf } from '../store/window-rows.ts';
import { mergeSorted } from './merge-sorted.ts';

const ROWS_PER_READ = 50;
/** Rows examined for one page. When a filter matches few of them, the page is short and has a link to the next. */
const ROWS_PER_PAGE = 2_000;

export type ReadLate = LateRecord & RecordPosition;
export type ReadQuarantined = Quarantined & RecordPosition & { redrivenAt?: number };

/** The position of a list over all partitions: epoch, partition, and the offset below which to continue. */
export const Bounds = z.array(z.tuple([z.int(), z.int(), z.int()]));
export type Bounds = z.output<typeof Bounds>;

/**
 * The bounds with which a list begins: everything committed. Rows of a batch that is being committed are not included.
 */
export const boundsOf = (heads: readonly ReadHead[]): Bounds =>
  heads.map(({ epoch, partition, lastOffset }) => [epoch, partition, lastOffset + 1]);

/** Late records below the bounds, newest first; partitions are merged by the stream time when the records arrived. */
export function lateBelow(table: string, bounds: Bounds): AsyncGenerator<ReadLate> {
  const lists = bounds.map((bound) => rowsBelow<ReadLate>(table, lateOf, bound));
  return mergeSorted(lists, (a, b) => b.streamTime - a.streamTime);
}

/** Quarantined records below the bounds, newest first; partitions are merged by record time. */
export function quarantinedBelow(table: string, bounds: Bounds): AsyncGenerator<ReadQuarantined> {
  const lists = bounds.map((bound) => rowsBelow<ReadQuarantined>(table, quarantineOf, bound));
  return mergeSorted(lists, (a, b) => b.timestamp - a.timestamp);
}

/** All quarantined records of a partition, in the order of their arrival. */
export const quarantinedOf = (table: string, epoch: number, partition: number) =>
  rowsBelow<ReadQuarantined>(table, quarantineOf, [epoch, partition, Number.MAX_SAFE_INTEGER], true);

async function* rowsBelow<T extends RecordPosition>(
  table: string,
  keyOf: (epoch: number, partition: number) => string,
  [epoch, partition, below]: Bounds[number],
  oldestFirst = false,
): AsyncGenerator<T, undefined> {
  const pk = keyOf(epoch, partition);
  const bounds = { from: padded(0), to: padded(below - 1) };
  const query = { table, pk, ...bounds, newestFirst: !oldestFirst, pageSize: ROWS_PER_READ };
  for await (const row of rowsBetween(query)) yield { ...row, epoch, partition } as unknown as T;
  return undefined;
}

/** The first `size` records that match a filter, and where to continue if there may be more. */
export async function takePage<T extends RecordPosition>(
  records: AsyncIterable<T>,
  bounds: Bounds,
  isWanted: (record: T) => boolean,
  size: number,
): Promise<{ found: T[]; next?: Bounds }> {
  const found: T[] = [];
  let [rows, left] = [0, bounds];
  for await (const record of records) {
    if (found.length === size || rows++ === ROWS_PER_PAGE) return { found, next: left };
    left = lower(left, record);
    if (isWanted(record)) found.push(record);
  }
  return { found };
}

const lower = (bounds: Bounds, { epoch, partition, offset }: RecordPosition): Bounds =>
  bounds.map((bound) => (bound[0] === epoch && bound[1] === partition ? [epoch, partition, offset] : bound));
