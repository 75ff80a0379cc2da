import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer satisfies, at most 15 s.
 * @throws what the last look threw, or that the condition was never met.
 */
export async function eventually<T>(look: () => Promise<T> | T, accept: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await look();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`never as expected; last seen: ${JSON.stringify(value)}`);
    await sleep(25);
  }
}
