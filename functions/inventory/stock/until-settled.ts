import { UnavailableError } from '@facturation/platform/errors';
import { StockChangedError, type StockRows } from './stock-rows.ts';

/** What moving stock needs of where it runs. */
export interface Surroundings {
  rows: StockRows;
  /** The time, in milliseconds since the epoch. */
  nowMs: () => number;
  /** Waits a while after the n-th failure in a row. */
  backOff: (failures: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  deadlineMs: number;
}

/** From then on the waits grow no longer: 1.6 s at most. */
const LONGEST_WAIT = 5;

/**
 * What one try answers. It is tried anew, from its reads on, while stock moves between what it reads and what it writes.
 * @throws what a try throws @throws {UnavailableError} at the deadline
 */
export async function untilSettled<T>(
  { nowMs, backOff, deadlineMs }: Omit<Surroundings, 'rows'>,
  tryOnce: () => Promise<T>,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await tryOnce();
    } catch (error) {
      if (!(error instanceof StockChangedError)) throw error;
      if (nowMs() >= deadlineMs)
        throw new UnavailableError('database', { cause: error, why: 'is busy with the same products' });
      await backOff(Math.min(failures, LONGEST_WAIT));
    }
  }
}
