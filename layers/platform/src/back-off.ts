import { setTimeout as sleep } from 'node:timers/promises';

interface Delays {
  /** Milliseconds after the first failure. */
  firstMs: number;
  maxMs?: number;
}

/** Milliseconds to wait after the n-th failure in a row (from 1): twice as long each time, up to a maximum. */
export const backOffMs = (failures: number, { firstMs, maxMs = Number.POSITIVE_INFINITY }: Delays): number =>
  Math.min(firstMs * 2 ** (failures - 1), maxMs);

/** Waits a random part of 100 ms, 200 ms, … after the n-th failure, so that competing writers do not collide again. */
export const backOff = (failures: number): Promise<void> =>
  sleep(Math.random() * backOffMs(failures, { firstMs: 100 }));
