import type { Context } from 'aws-lambda';
import { now } from './clock.ts';

/** Time of a function that is reserved for cleaning up and answering. */
const RESERVE_MS = 1_000;
/** The time limit for work outside a function, such as an operator's command. */
const UNBOUNDED_WORK_MS = 30_000;

/** When an invocation must stop waiting, in milliseconds since the Unix epoch. */
export const deadlineOf = (context?: Pick<Context, 'getRemainingTimeInMillis'>): number =>
  now() + (context ? context.getRemainingTimeInMillis() - RESERVE_MS : UNBOUNDED_WORK_MS);

/** @throws {Error} with the message when the work takes longer. The work itself goes on: its caller has to end it. */
export async function withinTime<T>(work: Promise<T>, ms: number, message: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(message)), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `withinTime` until a `deadline`, in ms since the Unix epoch. */
export function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  const left = Math.max(0, deadline - now());
  return withinTime(work, left, `It took longer than the ${left} ms left.`);
}
