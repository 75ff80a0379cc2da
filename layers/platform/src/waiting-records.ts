import { type CountedBatch, countDelivered, type OffsetRange } from './record-batches.ts';
import type { TopicLog } from './topic-log.ts';

/** A broker gives one batch at least. */
const PAGE_BYTES = 64 * 1024;

export interface WaitingRecords {
  /** Records; of what lies behind the first that are found, offsets, which may be more. */
  count: number;
  /** There is nothing for a consumer before this offset. */
  emptyTo: number;
}

/**
 * Counts the records of a range of offsets that a consumer would still get. Markers of transactions, aborted records
 * and compacted ones take up offsets too, so the difference of two offsets is no count. It is exact where that matters,
 * near the end: it reads on until there is a record or the range ends. @throws as `TopicLog.batches`
 */
export async function countWaiting(
  log: Pick<TopicLog, 'batches'>,
  partition: number,
  { from, to }: OffsetRange,
): Promise<WaitingRecords> {
  let at = from;
  while (at < to) {
    const { headers, aborted, next } = await log.batches(partition, at, PAGE_BYTES);
    if (next === at) return { count: to - at, emptyTo: at };
    const found = countDelivered(headers, aborted, { from: at, to });
    if (found > 0) return { count: found + Math.max(0, to - next), emptyTo: at };
    at = next;
  }
  return { count: 0, emptyTo: at };
}

/**
 * Whether something of a range is gone from the log: whole batches, or records of one. Markers and what was aborted are
 * still there. @throws as `TopicLog.batches`
 */
export async function isIncomplete(
  log: Pick<TopicLog, 'batches'>,
  partition: number,
  { from, to }: OffsetRange,
): Promise<boolean> {
  let due = from;
  while (due < to) {
    const { headers, next } = await log.batches(partition, due, PAGE_BYTES);
    if (next === due || !areWhole(headers, { from: due, to })) return true;
    due = next;
  }
  return false;
}

/** Whether batches hold a record for each offset of a range, as far as they reach. */
function areWhole(headers: readonly CountedBatch[], { from, to }: OffsetRange): boolean {
  let due = from;
  return headers.every(({ baseOffset, lastOffset, count }) => {
    const isWhole = due >= to || (baseOffset <= due && count > lastOffset - baseOffset);
    due = lastOffset + 1;
    return isWhole;
  });
}
