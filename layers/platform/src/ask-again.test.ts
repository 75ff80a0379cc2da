import { askAgain } from './ask-again.ts';

const refusal = (retriable?: boolean) => Object.assign(new Error('not the leader'), { retriable });

/** Refuses some times, and then answers with how often it was asked. */
function broker(refusals: number, error: Error): () => Promise<number> {
  let asked = 0;
  return async () => {
    asked++;
    if (asked <= refusals) throw error;
    return asked;
  };
}

test('given a broker that cannot answer yet, it is asked again until it does', async () => {
  expect(await askAgain(broker(2, refusal(true)))).toBe(3);
});

test('given a broker that never can, it is asked again no longer than it is allowed to take', async () => {
  await expect(askAgain(broker(Number.POSITIVE_INFINITY, refusal(true)), 1)).rejects.toThrow(
    'not the leader',
  );
});

test.each([false, undefined])(
  'given an error whose retriable is %s, it is not asked again',
  async (retriable) => {
    const ask = broker(1, refusal(retriable));
    await expect(askAgain(ask)).rejects.toThrow('not the leader');
    expect(await ask()).toBe(2);
  },
);
