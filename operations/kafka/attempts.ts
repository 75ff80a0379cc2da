const RETRY_DELAY_MS = 500;
const MAX_RETRY_DELAY_MS = 10_000;
/** Keys that are remembered: those of positions that were got over are of no more use. */
const MAX_KEYS = 1_000;

interface Attempt {
  count: number;
  /** ms */
  dueAt: number;
}

/** Counts attempts by a key, each after twice the delay of the one before. */
export class Attempts {
  readonly #attempts = new Map<string, Attempt>();

  /** The number of the attempt that is due, from 1 on; undefined where none is yet. @param time ms */
  next(key: string, time: number): number | undefined {
    const { count, dueAt } = this.#attempts.get(key) ?? { count: 0, dueAt: 0 };
    if (time < dueAt) return undefined;
    const delay = Math.min(MAX_RETRY_DELAY_MS, RETRY_DELAY_MS * 2 ** count);
    this.#attempts.delete(key);
    this.#attempts.set(key, { count: count + 1, dueAt: time + delay });
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > MAX_KEYS && oldest !== undefined) this.#attempts.delete(oldest);
    return count + 1;
  }
}
