import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer satisfies, for `timeoutMs` ms at most.
 * @throws what the last look threw, or that the condition was never met.
 */
export async function eventually<T>(
  look: () => Promise<T> | T,
  accept: (value: T) => boolean,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`never as expected; last seen: ${JSON.stringify(value)}`);
    await sleep(25);
  }
}
