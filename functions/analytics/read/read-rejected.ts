import { z } from 'zod';
import type { LateRecord, Quarantined } from '../fold/rejected.ts';
import { rowsBetween } from '../store/rows-between.ts';
import type { ReadHead, RecordPosition } from '../store/stored.ts';
import { lateOf, padded, quarantineOf } from '../store/window-rows.ts';
import { mergeSorted } from './merge-sorted.ts';

const ROWS_PER_READ = 50;
/** Rows looked at for one page: what a filter seldom lets through gets a short page and a link to go on. */
const ROWS_PER_PAGE = 2_000;

export type ReadLate = LateRecord & RecordPosition;
export type ReadQuarantined = Quarantined & RecordPosition & { redrivenAt?: number };

/** Epoch, partition, and the offset below which to read on: the position of a list over all partitions. */
export const Bounds = z.array(z.tuple([z.int(), z.int(), z.int()]));
export type Bounds = z.output<typeof Bounds>;

/** The beginning of a list: whatever has been committed. Rows of a batch whose commit is under way come after it. */
export const boundsOf = (heads: readonly ReadHead[]): Bounds =>
  heads.map(({ epoch, partition, lastOffset }) => [epoch, partition, lastOffset + 1]);

/** Late records below the bounds: each partition's newest first, partitions merged by stream time when they came. */
export function lateBelow(table: string, bounds: Bounds): AsyncGenerator<ReadLate> {
  const lists = bounds.map((bound) => rowsBelow<ReadLate>(table, lateOf, bound));
  return mergeSorted(lists, (a, b) => b.streamTime - a.streamTime);
}

/** Quarantined records below the bounds: each partition's newest first, partitions merged by record time. */
export function quarantinedBelow(table: string, bounds: Bounds): AsyncGenerator<ReadQuarantined> {
  const lists = bounds.map((bound) => rowsBelow<ReadQuarantined>(table, quarantineOf, bound));
  return mergeSorted(lists, (a, b) => b.timestamp - a.timestamp);
}

/** All quarantined records of a partition, in the order in which they came. */
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

/** The first `size` records that a filter lets through, and where to go on if there may be more. */
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
