import type { Context } from 'aws-lambda';
import { now } from './clock.ts';

/** Kept back from the time of a function, to clean up and to answer in. */
const RESERVE_MS = 1_000;
/** For work that no function's time bounds: an operator's command. */
const UNBOUNDED_WORK_MS = 30_000;

/** Milliseconds since the Unix epoch by which an invocation has to be done with what it waits for. */
export const deadlineOf = (context?: Pick<Context, 'getRemainingTimeInMillis'>): number =>
  now() + (context ? context.getRemainingTimeInMillis() - RESERVE_MS : UNBOUNDED_WORK_MS);

/**
 * Waits for some work until `deadline`, in ms since the Unix epoch.
 * @throws {Error} when the time is over first. The work goes on: whoever began it has to end it.
 */
export async function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  const over = Promise.withResolvers<never>();
  const left = Math.max(0, deadline - now());
  const timer = setTimeout(() => over.reject(new Error(`It took longer than the ${left} ms left.`)), left);
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
