import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { IDS_KEPT_S, idsOf, readIdsKey } from '../../functions/analytics/store/window-rows.ts';

/** A commit that counted records in a judging window. */
export interface CountedIn {
  /** Start of the window, in ms. */
  start: number;
  /** The last offset that the commit applied. */
  lastOffset: number;
}

/** What the topic still holds of a partition. */
export interface Retained {
  /** The first offset that the topic holds; no later one is missing. */
  low: number;
  /** Length of a judging window. */
  judgeMs: number;
  graceMs: number;
  /** When the table was read, in ms. */
  now: number;
}

/**
 * The earliest start of a window that can be compared with what the topic still holds. No record that the topic has
 * deleted was counted in a window that starts at this time or later, and none made a record of such a window late.
 *
 * The times of the remaining records cannot tell: times need not follow offsets, so a deleted record may be much newer
 * than the first one that remains. What the commits counted can tell. Each commit has left one row, with its last offset,
 * for every window that it counted in. The newest record of a commit was either counted, or it was the duplicate of one
 * that was counted in the same window. Therefore no deleted record is newer than the newest window in which a commit
 * that ended before `low` has counted. A commit that ended at `low` or later may have begun before it: among those seen
 * on the way down, the one that ended first is assumed to have done so.
 *
 * Rows older than 7 days have expired. Their records were committed at that time at the latest, and the broker accepts no
 * record that is further ahead of its clock than half the grace.
 *
 * @param counted newest window first; commits come in no order
 */
export async function horizonOf(
  counted: AsyncIterable<CountedIn>,
  { low, judgeMs, graceMs, now }: Retained,
): Promise<number> {
  if (low === 0) return 0;
  const expired = now - IDS_KEPT_S * 1_000 + graceMs;
  const { before, around } = await newestCounted(counted, low, expired - judgeMs);
  return Math.max(expired, Math.max(before, around) + judgeMs);
}

/** Starts of the newest windows in which commits around an offset have counted, in ms; −∞ where there is none. */
export interface NewestCounted {
  /** Of the commits that ended before the offset. */
  before: number;
  /** Of the first commit that ended at the offset or later, which may have begun before it. */
  around: number;
}

/** @param counted newest window first; read until a window is too old, or a commit has certainly ended before `low` */
export async function newestCounted(
  counted: AsyncIterable<CountedIn>,
  low: number,
  olderThan = Number.NEGATIVE_INFINITY,
): Promise<NewestCounted> {
  const none = Number.NEGATIVE_INFINITY;
  let first = { lastOffset: Number.POSITIVE_INFINITY, start: none };
  for await (const commit of counted) {
    if (commit.start <= olderThan) break;
    if (commit.lastOffset < low) return { before: commit.start, around: first.start };
    if (commit.lastOffset < first.lastOffset) first = commit;
  }
  return { before: none, around: first.start };
}

/** Which commit counted in which window, by the rows of the table; newest window first. */
export async function* countedIn(
  table: string,
  epoch: number,
  partition: number,
): AsyncGenerator<CountedIn, undefined> {
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: table,
      ConsistentRead: true,
      ScanIndexForward: false,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': idsOf(epoch, partition) },
      ProjectionExpression: 'sk',
    },
  );
  for await (const { Items = [] } of pages) yield* Items.map(readIdsKey);
  return undefined;
}
