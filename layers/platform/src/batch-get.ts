import { backOff } from './back-off.ts';
import { BatchGetCommand, type BatchGetCommandOutput, dynamodb } from './dynamodb.ts';
import { UnavailableError } from './errors.ts';

const ATTEMPTS = 8;

type Item = Record<string, unknown>;

/**
 * Items of a table by key, at most 100, in no order; those that do not exist are absent.
 * @throws {UnavailableError} when DynamoDB leaves some out again and again.
 */
export async function batchGet(
  table: string,
  all: readonly Item[],
  { ConsistentRead = false } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let keys = [...all];
  for (let attempt = 0; keys.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new UnavailableError(`table ${table}`);
    if (attempt > 0) await backOff(attempt);
    const answer: BatchGetCommandOutput = await dynamodb.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead } } }),
    );
    items.push(...(answer.Responses?.[table] ?? []));
    keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
}
