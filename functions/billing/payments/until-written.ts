import { backOffMs } from '@facturation/platform/back-off';
import { ApiError, UnavailableError } from '@facturation/platform/errors';
import { ExpectationError } from '../finalizing/row-store.ts';

/** What takes time, from outside. */
export interface Patience {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  wait(ms: number): Promise<void>;
  deadlineMs: number;
}

const FIRST_DELAY_MS = 25;
const MAX_DELAY_MS = 400;
/** Tries in a row whose outcome is not known. */
const MAX_UNKNOWN = 3;

/** Others have moved the same settlement. */
const isLost = (error: unknown): boolean => error instanceof ExpectationError;

const isRefusal = (error: unknown): boolean => error instanceof ApiError && error.status < 500;

/**
 * What one try answers. It is tried anew where somebody else was first, and where its outcome is not known: a try has to
 * look first whether it was written before, and to write on condition that what it read is still so.
 * @throws what a try refuses @throws {UnavailableError} when none came through in time
 */
export async function untilWritten<T>(tryOnce: () => Promise<T>, patience: Patience): Promise<T> {
  let unknown = 0;
  for (let failures = 1; ; failures++) {
    try {
      return await tryOnce();
    } catch (error) {
      unknown = isLost(error) ? 0 : unknown + 1;
      if (isRefusal(error) || unknown === MAX_UNKNOWN) throw error;
      await waitFor(failures, patience, error);
    }
  }
}

/** A random time, so that those who met do not meet again. @throws {UnavailableError} where it ends too late */
async function waitFor(failures: number, { nowMs, wait, deadlineMs }: Patience, cause: unknown) {
  const ms = Math.random() * backOffMs(failures, { firstMs: FIRST_DELAY_MS, maxMs: MAX_DELAY_MS });
  if (nowMs() + ms >= deadlineMs)
    throw new UnavailableError('database', { cause, why: 'is busy with other changes of the same bill' });
  await wait(ms);
}
