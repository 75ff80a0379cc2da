import { backoff } from './backoff.ts';

describe('the wait before the next try', () => {
  it('doubles with each further failure', () => {
    const middle = [1, 2, 3].map((failures) => backoff(failures, 1_000, 0.5));
    expect(middle).toEqual([1_000, 2_000, 4_000]);
  });

  it('never passes ten seconds and a fifth, however many failures', () => {
    expect(backoff(1_000, 1_000, 0.999_999)).toBeLessThanOrEqual(12_000);
  });

  it('is spread by a fifth either way', () => {
    expect([backoff(1, 1_000, 0), backoff(1, 1_000, 1)]).toEqual([800, 1_200]);
  });
});
