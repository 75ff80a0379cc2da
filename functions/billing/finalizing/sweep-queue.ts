import { commitQueue, type Surroundings } from './commit-queue.ts';
import type { RowStore } from './row-store.ts';
import { queuedAtMsOf, queueId } from './rows.ts';

/** Longer than a lease: whoever had it has done what was left, or has died. */
const AGAIN_MS = 1_000;

/**
 * Gives numbers to what is queued in a series, and takes out what has expired: the requests that queued it may have died.
 * Goes on until nothing is left, nothing of it can be done, or time is over.
 * @param deadlineMs milliseconds since the Unix epoch
 * @throws what `commitQueue` throws
 */
export async function sweepQueue(
  series: string,
  surroundings: Surroundings,
  deadlineMs: number,
): Promise<void> {
  const { store, nowMs } = surroundings;
  let before: string | undefined;
  for (;;) {
    await commitQueue(series, surroundings);
    const [oldest] = await store.list('numbering', queueId(series), 1);
    // What only another deployment understands stays first.
    if (!oldest || oldest.sort === before || nowMs() >= deadlineMs) return;
    before = oldest.sort;
    await surroundings.wait(AGAIN_MS);
  }
}

/** For how long the oldest row of a queue waits, in milliseconds; 0 when there is none. */
export async function oldestQueuedMs(series: string, store: RowStore, nowMs: number): Promise<number> {
  const [oldest] = await store.list('numbering', queueId(series), 1);
  return oldest ? Math.max(0, nowMs - queuedAtMsOf(oldest.sort)) : 0;
}
