import { versionOf } from '@facturation/platform/record-versions';
import { answerOf, refused } from './answers.ts';
import { type Attempt, begin, beginAnew, enqueue } from './attempt.ts';
import { ClockError } from './build-batch.ts';
import { type Became, commitQueue, type FinalRows, SeriesBrokenError } from './commit-queue.ts';
import type { Finalized, Finalizing, Wanted } from './finalization.ts';
import { readTogether } from './read-ahead.ts';
import { isHeld } from './row-store.ts';
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

/** Milliseconds between two looks at what became of a bill. In between: see `Attempt.queueingMs`. */
const MIN_PAUSE_MS = 15;
const MAX_PAUSE_MS = 200;
/** Bills of one request that are queued for others to commit. */
const MAX_QUEUED = 4;

/**
 * Makes drafts into final bills, in the order they are given; each is answered for itself. What is final already is
 * answered as it is, and refused only where another day, payment or version was wanted.
 */
export async function finalize(
  all: readonly Wanted[],
  surroundings: Finalizing,
): Promise<Map<string, Finalized>> {
  const answers = new Map<string, Finalized>();
  const keepOpen = (results: readonly (Attempt | Finalized)[], bills: readonly string[]): Attempt[] =>
    results.flatMap((result, index) => {
      if (!('status' in result)) return [result];
      answers.set(bills[index] as string, result);
      return [];
    });
  let causes: ReadonlyMap<string, unknown> = new Map();
  const pendingOf = ({ series }: Attempt): Finalized => ({ status: 'pending', cause: causes.get(series) });
  const step = async (attempts: readonly Attempt[], next: Next): Promise<Attempt[]> => {
    const results = await Promise.all(
      attempts.map((attempt) => concluded(attempt, next, surroundings).catch(() => attempt)),
    );
    return keepOpen(
      results,
      attempts.map(({ wanted }) => wanted.bill),
    );
  };
  const begun = await begin(all, surroundings);
  let open = keepOpen(
    await Promise.all(begun.map((result, index) => lastLook(result, all[index] as Wanted, surroundings))),
    all.map(({ bill }) => bill),
  );
  while (open.length > 0 && surroundings.nowMs() < surroundings.deadlineMs) {
    const became: Became = new Map();
    causes = await help(open, became, surroundings);
    open = await step(open, (attempt) => conclude(attempt, became.get(attempt.row.tryId), surroundings));
    if (open.length === 0) break;
    await surroundings.wait(pauseOf(open));
    open = await look(open, surroundings).then(
      (found) => step(open, (attempt) => found(attempt)),
      () => open,
    );
    open = await step(open, async (attempt) =>
      isHopeless(causes.get(attempt.series)) ? pendingOf(attempt) : attempt,
    );
  }
  for (const attempt of open) answers.set(attempt.wanted.bill, pendingOf(attempt));
  return answers;
}

type Next = (attempt: Attempt) => Promise<Attempt | Finalized>;

/** What becomes of an attempt next. One that is refused for sure gives its goods back. */
async function concluded(
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
async function lastLook(
  result: Attempt | Finalized,
  wanted: Wanted,
  { store }: Finalizing,
): Promise<Attempt | Finalized> {
  if (!('status' in result) || result.status !== 'refused') return result;
  const frozen = await store.get(frozenKey(wanted.bill));
  return frozen ? answerOf({ frozen }, wanted) : result;
}

/** A round of a helper takes about as long as queueing four bills: who looks twice in it sees its end soon enough. */
function pauseOf(open: readonly Attempt[]): number {
  const queueingMs = Math.max(...open.map((attempt) => attempt.queueingMs));
  return Math.min(Math.max(2 * queueingMs, MIN_PAUSE_MS), MAX_PAUSE_MS);
}

/** What does not pass by itself while a request waits. */
const isHopeless = (error: unknown): boolean =>
  error instanceof ClockError || error instanceof SeriesBrokenError;

/** Helps each series that attempts are of. Answers, by series, what kept it from its numbers: others go on. */
async function help(attempts: readonly Attempt[], became: Became, surroundings: Finalizing) {
  const causes = new Map<string, unknown>();
  for (const [id, all] of Map.groupBy(attempts, ({ series }) => series))
    await helpSeries(id, all, became, surroundings).catch((error) => causes.set(id, error));
  return causes;
}

/**
 * Commits the queue of a series, unless somebody else does just now, and with it the attempts that are not queued.
 * Where somebody else does, these are queued for them. @throws what `commitQueue` throws
 */
async function helpSeries(
  id: string,
  all: readonly Attempt[],
  became: Became,
  surroundings: Finalizing,
): Promise<void> {
  const own = all.filter(({ isQueued }) => !isQueued);
  const isBusy = all.every(({ leasedUntilMs }) => isHeld(leasedUntilMs, surroundings.nowMs()));
  if (!isBusy) await commit(id, own, became, surroundings);
  for (const attempt of own.filter(({ row }) => !became.has(row.tryId))) await enqueue(attempt, surroundings);
}

/** What has no answer may have been written, or may be later: whatever is found then is not sure. */
async function commit(
  series: string,
  own: readonly Attempt[],
  became: Became,
  surroundings: Finalizing,
): Promise<void> {
  try {
    await commitQueue(series, surroundings, own, became);
  } catch (error) {
    if (isHopeless(error)) throw error;
    const unknown = own.filter(({ row }) => !became.has(row.tryId));
    for (const attempt of unknown) attempt.isUncertain = true;
    await queueFew(unknown, surroundings);
    throw error;
  }
}

/** Many wait for their own turn: queueing each of them would take longer. */
async function queueFew(attempts: readonly Attempt[], surroundings: Finalizing): Promise<void> {
  if (attempts.length <= MAX_QUEUED) for (const attempt of attempts) await enqueue(attempt, surroundings);
}

/** What became of an attempt that was committed or refused just now. */
async function conclude(
  attempt: Attempt,
  became: FinalRows | Outcome | undefined,
  surroundings: Finalizing,
): Promise<Attempt | Finalized> {
  if (!became) return attempt;
  return 'frozen' in became ? answerOf(became, attempt.wanted) : notFinal(attempt, became, surroundings);
}

/** Reads, by one call, what became of all that were queued; the answer says it of each. */
async function look(open: readonly Attempt[], surroundings: Finalizing): Promise<Next> {
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
  const frozen = await surroundings.store.get(frozenKey(attempt.wanted.bill));
  if (frozen) return answerOf({ frozen }, attempt.wanted);
  return attempt.isUncertain ? UNKNOWN : refusedOrAgain(attempt, outcome, surroundings);
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
