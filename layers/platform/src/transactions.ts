import { randomUUID } from 'node:crypto';
import { backOff } from './back-off.ts';
import {
  dynamodb,
  TransactionCanceledException,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from './dynamodb.ts';

export type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>;

const ATTEMPTS = 8;
/** Reasons that pass by themselves: the same call is made again. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const reasonsOf = (error: unknown): (string | undefined)[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/**
 * Writes all actions or none, at most 100. Conflicts with other transactions and throttling are waited out,
 * 8 attempts of one and the same call: its token makes one whose answer was lost count once. @throws {TransactionCanceledException} when a condition failed: see `failedCondition`.
 */
export async function transact(actions: Actions): Promise<void> {
  const call = new TransactWriteCommand({ ClientRequestToken: randomUUID(), TransactItems: actions });
  for (let attempt = 1; ; attempt++) {
    try {
      await dynamodb.send(call);
      return;
    } catch (error) {
      const reasons = reasonsOf(error);
      const passes = reasons.some((reason) => reason && PASSING.has(reason));
      if (!passes || reasons.includes('ConditionalCheckFailed') || attempt === ATTEMPTS) throw error;
      await backOff(attempt);
    }
  }
}

/** Index of the first action whose condition cancelled the transaction; -1 when it failed otherwise. */
export const failedCondition = (error: unknown): number => reasonsOf(error).indexOf('ConditionalCheckFailed');
