import { randomUUID } from 'node:crypto';
import { dynamodb, TransactWriteCommand, type TransactWriteCommandInput } from './dynamodb.ts';
import { cancellationsOf } from './write-conflicts.ts';

export type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>;

/**
 * Writes all actions or none, at most 100. By its token, a call that is sent again because its answer was lost takes
 * effect only once.
 * @throws {TransactionCanceledException} when a condition failed: see `failedCondition`
 */
export async function transact(actions: Actions): Promise<void> {
  await dynamodb.send(new TransactWriteCommand({ ClientRequestToken: randomUUID(), TransactItems: actions }));
}

/** Index of the first action whose condition cancelled the transaction; -1 when it failed otherwise. */
export const failedCondition = (error: unknown): number =>
  cancellationsOf(error).findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
