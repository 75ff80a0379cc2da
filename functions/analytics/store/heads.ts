import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import type { StoredHead } from './stored.ts';
import { headKey, readHeadRow } from './window-rows.ts';

/** The head of a partition, read consistently; `undefined` before its first commit. */
export async function readHead(
  table: string,
  epoch: number,
  partition: number,
): Promise<StoredHead | undefined> {
  const Key = headKey(epoch, partition);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item && readHeadRow(Item, partition);
}
