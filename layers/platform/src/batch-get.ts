import { BatchGetCommand, dynamodb } from './dynamodb.ts';
import { sendUntilProcessed } from './unprocessed.ts';

type Item = Record<string, unknown>;

/**
 * Items of a table by key, at most 100, in no particular order. Items that do not exist are absent.
 * @throws {UnavailableError} when DynamoDB leaves some out repeatedly
 */
export async function batchGet(
  table: string,
  keys: readonly Item[],
  { ConsistentRead = false } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  await sendUntilProcessed(table, keys, async (Keys) => {
    const { Responses, UnprocessedKeys } = await dynamodb.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead } } }),
    );
    items.push(...(Responses?.[table] ?? []));
    return UnprocessedKeys?.[table]?.Keys ?? [];
  });
  return items;
}
