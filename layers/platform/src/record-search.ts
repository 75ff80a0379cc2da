import { z } from 'zod';
import type { Principal } from './access.ts';
import { type List, listOf, readCursor, writeCursor } from './cursor.ts';
import { dynamodb, QueryCommand } from './dynamodb.ts';
import type { Item, RecordKind, SortOrder } from './record-kind.ts';
import { Id } from './schemas.ts';
import { earlierSortKey, SortKey, sortKey } from './sort.ts';

/** Rows of one query where an earlier order may have found some of them. */
const READ_AT_ONCE = 250;
/** Rows that a page may read: one that has read so many ends, however short it is. */
const MAX_READ = 1_000;

export interface SearchWanted {
  /** What is looked for. */
  search: string;
  size: number;
  cursor?: string | undefined;
  /** The owner of the cursor. */
  principal: Principal | undefined;
}

/** An order, and what the keys in it begin with. */
interface Way extends SortOrder {
  prefix: string;
}

/** Where is looked for what, and whose cursors are taken. */
interface Search {
  table: string;
  collection: string;
  ways: readonly Way[];
  list: List;
}

/** A row, or its key, and the index of the way that it was found by. */
interface Found {
  at: number;
  item: Item;
}

/** What one query has read. `last`: the key of the last row, if there may be more in its order. */
interface Batch {
  at: number;
  items: Item[];
  read: number;
  last: Item | undefined;
}

/**
 * Reads one page of the records that begin with a text in one of the given orders, each of which sorts by a `sortKey`:
 * what `foldText` folds does not count. Those that the first order finds come first, in that order, then what only the next
 * one finds.
 * @returns `next`: the cursor of the page after it; a page that has one may be short, or empty
 * @throws {ApiError} 400 for a cursor of another query or principal
 */
export async function readSearch<R extends { id: string }, O extends string>(
  table: string,
  { collection, orders, recordOf }: RecordKind<R, O>,
  among: readonly O[],
  { search, size, cursor, principal }: SearchWanted,
): Promise<{ records: R[]; next: string | undefined }> {
  // Rows from before ligatures and apostrophes were folded are found as they were then.
  const prefixes = [...new Set([sortKey(search), earlierSortKey(search)])];
  const ways = among.flatMap((order) => prefixes.map((prefix) => ({ ...orders[order], prefix })));
  const wanted = { table, collection, ways, list: listOf(principal, collection, 'search', ...prefixes) };
  const { found, end } = await collect(
    wanted,
    size,
    cursor === undefined ? undefined : readPosition(wanted, cursor),
  );
  return { records: found.map(({ item }) => recordOf(item)), next: end && writePosition(wanted, end) };
}

/** Rows for one page. `end`: where the next one goes on, if there is one. */
async function collect(
  search: Search,
  size: number,
  after: Found | undefined,
): Promise<{ found: Found[]; end?: Found | undefined }> {
  const found: Found[] = [];
  let left = MAX_READ;
  for await (const { at, items, read, last } of batchesOf(search, size, after)) {
    found.push(...items.map((item) => ({ at, item })));
    if (found.length > size) return { found: found.slice(0, size), end: found[size - 1] };
    left -= read;
    if (last && left < READ_AT_ONCE) return { found, end: { at, item: last } };
  }
  return { found };
}

/** Way after way, to its end. One more row than the page holds shows whether there is a next one. */
async function* batchesOf(search: Search, size: number, after: Found | undefined): AsyncGenerator<Batch> {
  const first = after?.at ?? 0;
  let start = after?.item;
  for (let at = first; at < search.ways.length; at++) {
    do {
      const batch = await query(search, at, at === 0 ? size + 1 : READ_AT_ONCE, start);
      yield batch;
      start = batch.last;
    } while (start);
  }
}

/** The rows that a way finds, without those that the ones before it find in other orders: in its own they are others. */
async function query(
  { table, collection, ways }: Search,
  at: number,
  limit: number,
  start: Item | undefined,
): Promise<Batch> {
  const { index, attribute, prefix } = ways[at] as Way;
  const before = ways.slice(0, at).filter((way) => way.attribute !== attribute);
  const {
    Items = [],
    ScannedCount = 0,
    LastEvaluatedKey,
  } = await dynamodb.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: `kind = :kind AND begins_with(${attribute}, :prefix)`,
      ...(before.length > 0 && {
        FilterExpression: before
          .map((way, one) => `NOT begins_with(${way.attribute}, :not${one})`)
          .join(' AND '),
      }),
      ExpressionAttributeValues: {
        ':kind': collection,
        ':prefix': prefix,
        ...Object.fromEntries(before.map((way, one) => [`:not${one}`, way.prefix])),
      },
      Limit: limit,
      ...(start && { ExclusiveStartKey: start }),
    }),
  );
  return { at, items: Items, read: ScannedCount, last: LastEvaluatedKey };
}

/** A cursor holds the key that its order sorts by too, below which DynamoDB goes on. */
function writePosition({ list, ways }: Search, { at, item }: Found): string {
  return writeCursor(list, [at, item.id, item[ways[at]?.attribute ?? '']]);
}

function readPosition({ list, ways, collection }: Search, cursor: string): Found {
  // DynamoDB takes no position outside of what is looked for.
  const position = z.union(
    ways.map(({ prefix }, at) => z.tuple([z.literal(at), Id, SortKey.startsWith(prefix)])),
  );
  const [at, id, sorted] = readCursor(cursor, list, position);
  return { at, item: { kind: collection, id, [ways[at]?.attribute ?? '']: sorted } };
}
