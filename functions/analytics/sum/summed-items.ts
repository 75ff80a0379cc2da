import { MAX_TIME_MS } from '../calendar.ts';
import { isSummed, type Size, type SummedSize, startIn } from '../sizes.ts';
import { summedUpTo } from '../store/checkpoints.ts';
import type { ReadWindow } from '../store/stored.ts';
import { type Source, storedItems } from '../store/window-items.ts';
import { windowsOf } from '../store/window-rows.ts';
import { isWithin, type Range } from '../time-range.ts';
import { mergeAggregates } from '../windows.ts';
import { KeptSums, MAX_KEPT_BYTES } from './kept-sums.ts';

const keptSums = new KeptSums(MAX_KEPT_BYTES);

/** Window items in a range of starts, newest start first. For summed sizes that includes those not stored yet. */
export function newestItems(source: Source, size: Size, range: Range): AsyncGenerator<ReadWindow, undefined> {
  const isEmpty = range.from >= range.to;
  return isSummed(size) && !isEmpty ? summedItems(source, size, range) : storedItems(source, size, range);
}

/** Above the checkpoint, the current sums of smaller windows; below it, the stored windows, which are kept for good. */
async function* summedItems(
  source: Source,
  size: SummedSize,
  { from, to }: Range,
): AsyncGenerator<ReadWindow, undefined> {
  const writtenUpTo = await summedUpTo(source, size);
  const partsTo = to > MAX_TIME_MS ? to : size.endOf(size.startOf(Math.max(0, to - 1)));
  const parts = partsOf(source, size, { from: Math.max(from, writtenUpTo), to: partsTo });
  for await (const sum of sumsOf(parts, size)) {
    if (isWithin({ from, to }, sum.start)) yield sum;
  }
  return yield* storedItems(source, size, { from, to: Math.min(to, writtenUpTo) });
}

/** The parts of windows, newest first. For windows whose parts are closed it is their sum instead. */
async function* partsOf(
  source: Source,
  size: SummedSize,
  { from, to }: Range,
): AsyncGenerator<ReadWindow, undefined> {
  const closed = startIn(Math.max(0, source.closedUpTo ?? 0), size.parts);
  yield* newestItems(source, size.parts, { from: Math.max(from, closed), to });
  return yield* closedSums(source, size, { from, to: Math.min(to, closed) });
}

/** A sum for each window, of its closed parts in a range. It is kept for the next time if they are the first parts. */
async function* closedSums(
  source: Source,
  size: SummedSize,
  range: Range,
): AsyncGenerator<ReadWindow, undefined> {
  const { table, epoch, partition, customer } = source;
  const name = JSON.stringify([table, windowsOf(epoch, partition, size), customer]);
  for await (const sum of sumsOf(closedParts(source, size, range, name), size)) {
    const upTo = Math.min(size.endOf(sum.start), range.to);
    if (isWithin(range, sum.start)) keptSums.keep(name, { sum, upTo });
    yield sum;
  }
  return undefined;
}

/** The kept sums, and the parts that they do not include. */
async function* closedParts(
  source: Source,
  size: SummedSize,
  range: Range,
  name: string,
): AsyncGenerator<ReadWindow, undefined> {
  let { to } = range;
  for (const { sum, upTo } of keptSums.of(name)) {
    if (sum.start < range.from || upTo > to) continue;
    yield* newestItems(source, size.parts, { from: upTo, to });
    yield sum;
    to = sum.start;
  }
  return yield* newestItems(source, size.parts, { from: range.from, to });
}

/** Adds up items, in any order of their starts, into one item for each window of the larger size. */
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
