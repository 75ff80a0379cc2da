import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { backOff } from './back-off.ts';
import { UnavailableError } from './errors.ts';

/** The delays between all attempts take 3 s on average and 6 s at most. */
const ATTEMPTS = 7;
/** Temporary reasons for which a transaction is cancelled. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Why each action of a transaction was cancelled, in their order; empty for another error. */
export const cancellationsOf = (error: unknown): readonly CancellationReason[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];

/** Whether the error is temporary. A condition that failed would fail again. */
function passes(error: unknown): boolean {
  const codes = cancellationsOf(error).map(({ Code }) => Code);
  const isPassing =
    codes.some((code) => code && PASSING.has(code)) && !codes.includes('ConditionalCheckFailed');
  return isPassing || error instanceof TransactionConflictException;
}

/**
 * Sends the same call again while it conflicts with another transaction on one of its items. DynamoDB refuses single
 * writes for that, too. The SDK itself waits when a transaction with the same token is still running.
 * @throws {UnavailableError} when none of 7 attempts succeeded
 */
export async function waitOutConflicts<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!passes(error)) throw error;
      if (attempt === ATTEMPTS)
        throw new UnavailableError('database', {
          cause: error,
          why: 'is busy with other changes to the same records',
        });
      await backOff(attempt);
    }
  }
}
