import { versionOf } from '@facturation/platform/record-versions';
import { answerOf, refused } from './answers.ts';
import { type Attempt, beginAnew } from './attempt.ts';
import type { FinalRows } from './commit-queue.ts';
import type { Finalized, Finalizing, Wanted } from './finalization.ts';
import { readTogether } from './read-ahead.ts';
import {
  draftKey,
  frozenKey,
  isDraft,
  leasedUntil,
  type Outcome,
  outcomeKey,
  seriesKey,
  settlementKey,
} from './rows.ts';
import { settleGoods } from './settle-goods.ts';

export type Next = (attempt: Attempt) => Promise<Attempt | Finalized>;

/** What becomes of an attempt next. One that is refused for sure gives its goods back. */
export async function concluded(
  attempt: Attempt,
  next: Next,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  const result = await next(attempt);
  const { bill, fence, isReserved } = attempt.row;
  // What fails here is done by the sweep.
  if (isReserved && 'status' in result && result.status === 'refused')
    await settleGoods({ bill, fence }, surroundings).catch(() => undefined);
  return lastLook(result, attempt.wanted, surroundings);
}

/**
 * Before a bill is refused, its frozen document is read, after all else: another try of the same bill may have got its
 * number in between.
 */
export async function lastLook(
  result: Attempt | Finalized,
  wanted: Wanted,
  { store }: Finalizing,
): Promise<Attempt | Finalized> {
  if (!('status' in result) || result.status !== 'refused') return result;
  const frozen = await store.get(frozenKey(wanted.bill));
  return frozen ? answerOf({ frozen }, wanted) : result;
}

/** What became of an attempt that was committed or refused just now. */
export async function conclude(
  attempt: Attempt,
  became: FinalRows | Outcome | undefined,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  if (!became) return attempt;
  return 'frozen' in became ? answerOf(became, attempt.wanted) : notFinal(attempt, became, surroundings);
}

/** Reads, by one call, what became of all that were queued; the answer says it of each. */
export async function look(open: readonly Attempt[], surroundings: Finalizing): Promise<Next> {
  const keys = open.flatMap(({ wanted: { bill }, row, series, isQueued }) => [
    seriesKey(series),
    ...(isQueued ? [frozenKey(bill), settlementKey(bill), outcomeKey(row.tryId)] : []),
  ]);
  const found = await readTogether(keys, surroundings.store);
  return async (attempt) => {
    const { wanted, row, series } = attempt;
    const frozen = found(frozenKey(wanted.bill));
    if (frozen) return answerOf({ frozen, settlement: found(settlementKey(wanted.bill)) }, wanted);
    attempt.leasedUntilMs = leasedUntil(found(seriesKey(series)));
    const outcome = found(outcomeKey(row.tryId));
    return outcome ? notFinal(attempt, outcome as unknown as Outcome, surroundings) : attempt;
  };
}

/** After an outcome was found. What was written without an answer may be there although its row was refused. */
async function notFinal(
  attempt: Attempt,
  outcome: Outcome,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  if (!attempt.isUncertain) return refusedOrAgain(attempt, outcome, surroundings);
  const frozen = await surroundings.store.get(frozenKey(attempt.wanted.bill));
  return frozen ? answerOf({ frozen }, attempt.wanted) : UNKNOWN;
}

const UNKNOWN: Finalized = { status: 'pending' };

async function refusedOrAgain(
  attempt: Attempt,
  outcome: Outcome,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  const { reason, detail, pointer } = outcome;
  const mayTryAgain = reason === 'draft-changed' || reason === 'seller-changed';
  if (!mayTryAgain || (await isAnotherVersion(attempt, surroundings)))
    return refused(reason, detail, pointer);
  return beginAnew(attempt.wanted, outcome, attempt.preparations, surroundings);
}

/** Nobody finalises a version that they have not seen. */
async function isAnotherVersion({ wanted, row }: Attempt, { store }: Finalizing): Promise<boolean> {
  const draft = await store.get(draftKey(wanted.bill));
  return isDraft(draft) && versionOf(draft) !== row.version;
}
