import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { rowsBetween } from './rows-between.ts';
import { isSummed, type Size, type SummedSize } from './summed-size.ts';
import { isWithin, type Range } from './time-range.ts';
import { padded, readWindowRow, summedKey, windowsOf } from './window-rows.ts';
import type { ReadWindow } from './window-store.ts';
import { mergeAggregates } from './windows.ts';

/** A page of 20 rows and some room; a longer read goes on by itself. */
const ITEMS_PER_READ = 50;
/** The largest time that a date can name, in ms. */
const MAX_TIME = 8.64e15;

/** One partition of one epoch. */
export interface Source {
  table: string;
  epoch: number;
  partition: number;
  /** The only one that is of interest, which makes reading much faster. */
  customer?: string | undefined;
}

/** Window items in a range of starts, as they lie in the table; newest start first, or the other way round. */
export async function* storedItems(
  { table, epoch, partition, customer }: Source,
  size: Size,
  { from, to }: Range,
  oldestFirst = false,
): AsyncGenerator<ReadWindow, undefined> {
  const pk = windowsOf(epoch, partition, size);
  const bounds = { from: padded(from), to: padded(to) };
  const query = { table, pk, ...bounds, newestFirst: !oldestFirst, pageSize: ITEMS_PER_READ };
  for await (const row of rowsBetween(query)) {
    yield { ...readWindowRow(row, 0, partition, customer), epoch };
  }
  return undefined;
}

/** Window items in a range of starts, newest start first; of summed sizes, those that nobody has written yet too. */
export function newestItems(source: Source, size: Size, range: Range): AsyncGenerator<ReadWindow, undefined> {
  return isSummed(size) ? summedItems(source, size, range) : storedItems(source, size, range);
}

/** Above the mark, sums of smaller windows as they are now; below it what was written, which stays for good. */
async function* summedItems(
  source: Source,
  size: SummedSize,
  { from, to }: Range,
): AsyncGenerator<ReadWindow, undefined> {
  const mark = await summedUpTo(source, size);
  const partsTo = to > MAX_TIME ? to : size.endOf(size.startOf(Math.max(0, to - 1)));
  const parts = newestItems(source, size.parts, { from: Math.max(from, mark), to: partsTo });
  for await (const sum of sumsOf(parts, size)) {
    if (isWithin({ from, to }, sum.start)) yield sum;
  }
  return yield* storedItems(source, size, { from, to: Math.min(to, mark) });
}

/** The end, in ms, of the last window of a size that was written; 0 before the first. */
export async function summedUpTo({ table, epoch, partition }: Source, size: SummedSize): Promise<number> {
  const Key = summedKey(epoch, partition, size);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Number(Item?.upTo ?? 0);
}

/** Adds items up, in whichever order of starts they come: one item for each window of the larger size. */
export async function* sumsOf(
  parts: AsyncIterable<ReadWindow>,
  size: SummedSize,
): AsyncGenerator<ReadWindow> {
  let sum: ReadWindow | undefined;
  for await (const part of parts) {
    const start = size.startOf(part.start);
    if (sum?.start !== start) {
      if (sum) yield sum;
      sum = { ...part, start, bucket: 0, aggregates: new Map() };
    }
    add(sum, part);
  }
  if (sum) yield sum;
}

function add(sum: ReadWindow, part: ReadWindow): void {
  sum.writtenAt = Math.max(sum.writtenAt, part.writtenAt);
  sum.expires = Math.min(sum.expires, part.expires);
  for (const [customer, partial] of part.aggregates)
    sum.aggregates.set(customer, mergeAggregates(sum.aggregates.get(customer), partial));
}
