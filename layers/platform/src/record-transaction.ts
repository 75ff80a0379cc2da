import { unmarshall } from './dynamodb.ts';
import type { Item } from './record-kind.ts';
import { type Actions, failedCondition, transact } from './transactions.ts';
import { cancellationsOf } from './write-conflicts.ts';

/** DynamoDB's own limit of one transaction. */
const MAX_ACTIONS = 100;

/**
 * One put, update, delete or check, with its condition. A caller adds such actions to the write of a record: an audit
 * entry, a row of an outbox, a counter.
 */
export type Action = Actions[number];

/** The condition of an added action failed, but those of the record itself did not. Nothing was written. */
export class AddedConditionError extends Error {
  /** Index of the first such action among the added ones. */
  readonly index: number;
  /** The row that the condition met, if the action has `ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`. */
  readonly row: Item | undefined;

  constructor(index: number, row: Item | undefined, options: ErrorOptions) {
    super(`The condition of added action ${index} failed.`, options);
    this.name = 'AddedConditionError';
    this.index = index;
    this.row = row;
  }
}

/**
 * Writes a record's own actions together with the added ones: all or none. Each must be on another item, and together
 * they may be at most 100 and 4 MB.
 * @throws {TransactionCanceledException} when a condition of the record's own actions failed
 * @throws {AddedConditionError} when only conditions of added actions failed
 * @throws {RangeError} for more than 100
 */
export async function writeTogether(own: Actions, added: readonly Action[]): Promise<void> {
  const actions = [...own, ...added];
  if (actions.length > MAX_ACTIONS)
    throw new RangeError(`A transaction has at most ${MAX_ACTIONS} actions, this one has ${actions.length}.`);
  try {
    await transact(actions);
  } catch (error) {
    const failed = failedCondition(error);
    if (failed < own.length) throw error;
    const row = cancellationsOf(error)[failed]?.Item;
    throw new AddedConditionError(failed - own.length, row && unmarshall(row), { cause: error });
  }
}
