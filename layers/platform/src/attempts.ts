import { setTimeout as sleep } from 'node:timers/promises';
import { backOffMs } from './back-off.ts';
import { now } from './clock.ts';

/** How many attempts there are at most, and how long all of them together may take. */
export interface Attempts {
  attempts: number;
  withinMs: number;
}

const FIRST_DELAY_MS = 50;

/** An answer that says no. */
export class AnswerError extends Error {
  /** Whether another attempt may be answered otherwise. */
  readonly isPassing: boolean;

  constructor(message: string, isPassing: boolean) {
    super(message);
    this.name = 'AnswerError';
    this.isPassing = isPassing;
  }
}

/**
 * Asks until there is an answer. Any failure but an `AnswerError` that does not pass is followed by another attempt.
 * @param ask is given the milliseconds that are left
 * @throws the error of the last attempt
 */
export async function inAttempts<T>(
  { attempts, withinMs }: Attempts,
  ask: (leftMs: number) => Promise<T>,
): Promise<T> {
  const deadlineMs = now() + withinMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(Math.max(1, deadlineMs - now()));
    } catch (error) {
      const isPassing = !(error instanceof AnswerError) || error.isPassing;
      if (attempt === attempts || !isPassing || now() >= deadlineMs) throw error;
      await sleep(Math.random() * backOffMs(attempt, { firstMs: FIRST_DELAY_MS }));
    }
  }
}
