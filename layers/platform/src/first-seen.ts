import { createHash } from 'node:crypto';
import { now } from './clock.ts';
import { ConditionalCheckFailedException, dynamodb, PutCommand, unmarshall } from './dynamodb.ts';
import { newId } from './ids.ts';

/** The values that stay the same when a request is repeated under its key. */
export interface FirstSeen {
  /** Id of the record that the request creates. */
  newId: string;
  /** When the request was first received, in milliseconds since the epoch. */
  time: number;
}

/**
 * The id and the time that a request was given when it was first received. They are kept for `keptS` seconds, even when
 * the request fails.
 * @param request what identifies it
 */
export async function firstSeen(
  table: string,
  request: readonly string[],
  keptS: number,
): Promise<FirstSeen> {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  const first: FirstSeen = { newId: newId(), time: now() };
  const seconds = Math.floor(first.time / 1000);
  const put = new PutCommand({
    TableName: table,
    Item: { id: `first#${hash}`, ...first, expiration: seconds + keptS },
    ConditionExpression: 'attribute_not_exists(id) OR expiration < :now',
    ExpressionAttributeValues: { ':now': seconds },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await dynamodb.send(put);
    return first;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException && error.Item)) throw error;
    const { newId: id, time } = unmarshall(error.Item) as FirstSeen;
    return { newId: id, time };
  }
}
