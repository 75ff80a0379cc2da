import { dynamodb, QueryCommand } from './dynamodb.ts';
import type { IndexRow, Partition } from './merged-pages.ts';
import type { Item } from './record-kind.ts';

/** A list as DynamoDB can read it: some partitions of one index, by one attribute. */
export interface IndexedList<R extends IndexRow> {
  TableName: string;
  IndexName: string;
  /** Attributes that are the key of the index. */
  hash: string;
  range: string;
  partitions: readonly string[];
  /** First and last of the range, both included. */
  first: string;
  last: string;
  isDescending: boolean;
  attributes: readonly string[];
  rowOf(item: Item): R;
}

/** The smallest text behind all that begins with another: no position has such a character. */
const BEHIND = '!';

export const partitionsOf = <R extends IndexRow>(list: IndexedList<R>): Partition<R>[] =>
  list.partitions.map((partition) => ({ read: (after, limit) => read(list, partition, after, limit) }));

async function read<R extends IndexRow>(
  list: IndexedList<R>,
  partition: string,
  after: string | undefined,
  limit: number,
): Promise<{ rows: R[]; isLast: boolean }> {
  const { TableName, IndexName, hash, range, isDescending, attributes, rowOf } = list;
  const first = after !== undefined && !isDescending ? `${after}${BEHIND}` : list.first;
  const last = after !== undefined && isDescending ? after : list.last;
  if (first > last) return { rows: [], isLast: true };
  const names = [...new Set([hash, range, ...attributes])];
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new QueryCommand({
      TableName,
      IndexName,
      KeyConditionExpression: '#0 = :partition AND #1 BETWEEN :first AND :last',
      ProjectionExpression: names.map((_, index) => `#${index}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${index}`, name])),
      ExpressionAttributeValues: { ':partition': partition, ':first': first, ':last': last },
      ScanIndexForward: !isDescending,
      // Read from the end, the row of the position itself comes first.
      Limit: limit + 1,
    }),
  );
  const rows = Items.map(rowOf).filter(({ position }) => position !== after);
  return { rows: rows.slice(0, limit), isLast: LastEvaluatedKey === undefined && rows.length <= limit };
}
