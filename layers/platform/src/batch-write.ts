import { chunksOf } from './chunks.ts';
import { BatchWriteCommand, type BatchWriteCommandInput, dynamodb } from './dynamodb.ts';
import { sendUntilProcessed } from './unprocessed.ts';

/** DynamoDB's own limit of one BatchWriteItem. */
const WRITES_PER_CALL = 25;
const CALLS_AT_ONCE = 8;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/**
 * Puts items, each key once, in as few calls as possible. Existing items are overwritten.
 * @throws {UnavailableError} when an item was refused repeatedly; others may have been written
 */
export async function putAll(table: string, items: readonly object[]): Promise<void> {
  const requests: Requests = items.map((Item) => ({ PutRequest: { Item } }));
  const calls = chunksOf(requests, WRITES_PER_CALL);
  for (const group of chunksOf(calls, CALLS_AT_ONCE))
    await Promise.all(group.map((call) => sendUntilProcessed(table, call, (left) => write(table, left))));
}

async function write(table: string, requests: Requests): Promise<Requests> {
  const { UnprocessedItems } = await dynamodb.send(
    new BatchWriteCommand({ RequestItems: { [table]: requests } }),
  );
  return UnprocessedItems?.[table] ?? [];
}
