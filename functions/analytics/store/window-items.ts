import type { Size } from '../sizes.ts';
import type { Range } from '../time-range.ts';
import { rowsBetween } from './rows-between.ts';
import type { ReadWindow } from './stored.ts';
import { padded, readWindowRow, windowsOf } from './window-rows.ts';

/** Enough for a page of 20 rows. Longer ranges take several requests. */
const ITEMS_PER_READ = 50;

/** One partition of one epoch. */
export interface Source {
  table: string;
  epoch: number;
  partition: number;
  /** The only customer to read, which is much faster. */
  customer?: string | undefined;
  /** ms; no fold changes windows that end here or before any more. Without it, nothing is kept in memory. */
  closedUpTo?: number | undefined;
}

/** Window items in a range of starts, as they lie in the table; newest start first, or the other way round. */
export async function* storedItems(
  { table, epoch, partition, customer }: Source,
  size: Size,
  { from, to }: Range,
  oldestFirst = false,
): AsyncGenerator<ReadWindow, undefined> {
  if (from >= to) return undefined;
  const pk = windowsOf(epoch, partition, size);
  const bounds = { from: padded(from), to: padded(to) };
  const query = { table, pk, ...bounds, newestFirst: !oldestFirst, pageSize: ITEMS_PER_READ };
  for await (const row of rowsBetween(query)) {
    yield { ...readWindowRow(row, 0, partition, customer), epoch };
  }
  return undefined;
}
