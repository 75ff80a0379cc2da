import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { IDS_KEPT_S, idsOf, readIdsKey } from '../../functions/analytics/store/window-rows.ts';

/** A commit that counted records in a window. */
export interface CountedIn {
  /** Of the window that judges, in ms. */
  start: number;
  /** Of the commit. */
  lastOffset: number;
}

/** What the topic still has of a partition. Times in ms. */
export interface Retained {
  /** From this offset on nothing is missing. */
  low: number;
  /** Length of the windows that judge. */
  judge: number;
  graceMs: number;
  /** The clock, when the table was read. */
  now: number;
}

/**
 * The time from which on windows can be held against what a topic retains: no record that it has let go was counted in
 * a window that starts here or later, and none of them made a record of such a window late.
 *
 * Times of records say nothing of this, since they need not follow offsets: a record may be gone that was far ahead of
 * the first one that is left. What was counted says it. Each commit has left, for each window that it counted in, a row
 * with its last offset; the record with the largest time was counted, or was the duplicate of one that was counted in
 * the same window, so no record that is gone is newer than the last window that a commit before `low` has counted in.
 * A commit that ends at `low` or later may have begun before: of those met on the way down, the one that ends first
 * is taken for one that did.
 *
 * Rows that are older than 7 days are gone too. Their records were committed then, and the broker takes none that is
 * further ahead of its clock than half of the grace.
 *
 * @param counted newest window first, in no order of commits
 */
export async function horizonOf(
  counted: AsyncIterable<CountedIn>,
  { low, judge, graceMs, now }: Retained,
): Promise<number> {
  if (low === 0) return 0;
  const forgotten = now - IDS_KEPT_S * 1_000 + graceMs;
  const { before, around } = await newestCounted(counted, low, forgotten - judge);
  return Math.max(forgotten, Math.max(before, around) + judge);
}

/** Starts of windows in ms; −∞ for none. */
export interface NewestCounted {
  /** The newest that a commit which ends before an offset has counted in. */
  before: number;
  /** The newest of the first commit that ends there or later, and may have begun before. */
  around: number;
}

/** @param counted newest window first; looked through down to the first one that is too old, or is certain */
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

/** What the table holds of which commit counted in which window, newest window first. */
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
