import { dynamodb, GetCommand } from './dynamodb.ts';
import type { Item } from './record-kind.ts';

/** An item of a table, strongly consistent: it includes every acknowledged write. Undefined when there is none. */
export async function getItem(table: string, Key: Item): Promise<Item | undefined> {
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item;
}
