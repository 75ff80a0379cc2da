import { type CountedBatch, countDelivered, type OffsetRange } from './record-batches.ts';
import type { TopicLog } from './topic-log.ts';

/** A broker returns at least one batch. */
const PAGE_BYTES = 64 * 1024;

export interface WaitingRecords {
  /** The number of records. After the first records found, offsets are counted instead, which may be more. */
  count: number;
  /** No consumer gets a record before this offset. */
  emptyTo: number;
}

/**
 * Counts the records in a range of offsets that a consumer would still get. Markers of transactions, aborted records
 * and compacted ones occupy offsets too, so the difference of two offsets is not the number of records. The count is
 * exact near the end, where that matters: it reads until there is a record or the range ends.
 * @throws as `TopicLog.batches`
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
 * Whether records in a range are gone from the log, in whole batches or within one. Markers and aborted records are
 * still there.
 * @throws as `TopicLog.batches`
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
