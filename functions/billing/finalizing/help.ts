import { type Attempt, enqueue } from './attempt.ts';
import { ClockError } from './build-batch.ts';
import { type Became, commitQueue, SeriesBrokenError } from './commit-queue.ts';
import type { Finalizing } from './finalization.ts';
import { isHeld } from './row-store.ts';

/** Bills of one request that are queued for others to commit. */
const MAX_QUEUED = 4;

/** What does not pass by itself while a request waits. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof ClockError || error instanceof SeriesBrokenError;

/** Helps each series that attempts are of. Answers, by series, what kept it from its numbers: others go on. */
export async function help(
  attempts: readonly Attempt[],
  became: Became,
  surroundings: Finalizing,
): Promise<Map<string, unknown>> {
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
