import { setTimeout as sleep } from 'node:timers/promises';

/** Waits before attempt 1, 2, …: up to 50 ms doubled each time, with jitter so that rivals do not meet again. */
export const backOff = (attempt: number): Promise<void> => sleep(Math.random() * 50 * 2 ** attempt);
