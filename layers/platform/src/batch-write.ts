import { backOff } from './back-off.ts';
import { chunksOf } from './chunks.ts';
import { BatchWriteCommand, type BatchWriteCommandInput, dynamodb } from './dynamodb.ts';
import { UnavailableError } from './errors.ts';

/** DynamoDB's own limit of one BatchWriteItem. */
const WRITES_PER_CALL = 25;
const CALLS_AT_ONCE = 8;
const ATTEMPTS = 8;

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/**
 * Puts items, each key once, in as few calls as they take; an item that is there already is written over.
 * @throws {UnavailableError} when an item was refused again and again; others may have been written.
 */
export async function putAll(table: string, items: readonly object[]): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  const calls = chunksOf(requests, WRITES_PER_CALL);
  for (const group of chunksOf(calls, CALLS_AT_ONCE))
    await Promise.all(group.map((call) => write(table, call)));
}

async function write(table: string, requests: Requests): Promise<void> {
  let left = requests;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new UnavailableError(`table ${table}`);
    if (attempt > 0) await backOff(attempt);
    const { UnprocessedItems } = await dynamodb.send(
      new BatchWriteCommand({ RequestItems: { [table]: left } }),
    );
    left = (UnprocessedItems?.[table] ?? []) as Requests;
  }
}
