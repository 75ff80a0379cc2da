import { loadAgain } from './load-again.ts';

/** A file that comes at an attempt; how long was waited before each. */
function given(comesAt: number) {
  const waits: number[] = [];
  let attempts = 0;
  const load = async () => {
    attempts += 1;
    if (attempts < comesAt) throw new Error(`attempt ${attempts}`);
    return 'file';
  };
  return { load, waits, wait: async (millis: number) => void waits.push(millis) };
}

describe('a file of the page', () => {
  it('that comes is not waited for', async () => {
    const { load, waits, wait } = given(1);
    expect([await loadAgain(load, wait), waits]).toEqual(['file', []]);
  });

  it('that a busy server refuses is asked for again, each time later', async () => {
    const { load, waits, wait } = given(3);
    expect(await loadAgain(load, wait)).toBe('file');
    expect(waits).toHaveLength(2);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? Number.NaN);
  });

  it('that never comes is given up, with its last error', async () => {
    const { load, wait } = given(9);
    await expect(loadAgain(load, wait)).rejects.toThrow('attempt 3');
  });
});
