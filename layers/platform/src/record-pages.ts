import { z } from 'zod';
import type { Principal } from './access.ts';
import { listOf, readCursor, writeCursor } from './cursor.ts';
import { dynamodb, QueryCommand } from './dynamodb.ts';
import type { RecordKind } from './record-kind.ts';
import { Id } from './schemas.ts';

export interface PageWanted<O> {
  order: O;
  descending?: boolean;
  size: number;
  cursor?: string | undefined;
  /** The owner of the cursor. */
  principal: Principal | undefined;
}

/**
 * Reads one page of a table in one of its orders. `next`: the cursor of the page after it, if there is one.
 * @throws {ApiError} 400 for a cursor of another query or principal
 */
export async function readPage<R extends { id: string }, O extends string>(
  table: string,
  { collection, orders, recordOf }: RecordKind<R, O>,
  { order, descending = false, size, cursor, principal }: PageWanted<O>,
): Promise<{ records: R[]; next: string | undefined }> {
  const { index, attribute, schema } = orders[order];
  const list = listOf(principal, collection, order, descending ? 'down' : 'up');
  const after = cursor && readCursor(cursor, list, z.tuple([Id, schema]));
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: 'kind = :kind',
      ExpressionAttributeValues: { ':kind': collection },
      ScanIndexForward: !descending,
      // One more than the page shows whether there is a next page.
      Limit: size + 1,
      ...(after && { ExclusiveStartKey: { kind: collection, [attribute]: after[1], id: after[0] } }),
    }),
  );
  const items = Items.slice(0, size);
  const last = items.at(-1);
  const more = Items.length > size || LastEvaluatedKey !== undefined;
  const next = more && last ? writeCursor(list, [last.id, last[attribute]]) : undefined;
  return { records: items.map((item) => recordOf(item)), next };
}
