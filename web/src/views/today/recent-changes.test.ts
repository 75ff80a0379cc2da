import { type Change, type ChangePage, recentChanges } from './recent-changes.ts';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const MINUTE_MS = 60_000;
const PAGE = 100;
const ENOUGH = 8;

/** A trail of changes so many milliseconds ago each, as the API answers it; and how often it was asked. */
function givenTrail(ages: readonly number[]) {
  const trail = ages
    .toSorted((one, other) => other - one)
    .map((age, index) => ({ version: `${index}`, time: new Date(NOW - age).toISOString() }) as Change);
  let asked = 0;
  const ask = (since: number): Promise<ChangePage> => {
    asked++;
    const passing = trail.filter(({ time }) => Date.parse(time) >= since);
    return Promise.resolve({ changes: passing.slice(0, PAGE), more: passing.length > PAGE });
  };
  return { trail, ask, askedTimes: () => asked };
}

const every = (stepMs: number, times: number, from = stepMs): number[] =>
  Array.from({ length: times }, (_, index) => from + index * stepMs);

describe('the last changes', () => {
  it.each([
    ['none', []],
    ['three of the last weeks', every(9_000 * MINUTE_MS, 3)],
    ['some of the last minutes', every(MINUTE_MS, 9)],
    ['more than a page in ten minutes', every(1_000, 500)],
    ['a busy morning and a quiet hour', every(1_000, 5_000, 60 * MINUTE_MS)],
    ['two now and a crowd yesterday', [1_000, 2_000, ...every(500, 3_000, 1_000 * MINUTE_MS)]],
  ])('of %s end with the very last, newest first', async (_, ages) => {
    const { trail, ask, askedTimes } = givenTrail(ages);
    const found = await recentChanges(ask, NOW, ENOUGH);
    const newest = trail.toReversed();
    expect(found).toEqual(newest.slice(0, found.length));
    expect(found.length).toBeGreaterThanOrEqual(Math.min(1, trail.length));
    expect(askedTimes()).toBeLessThanOrEqual(12);
  });

  it('are asked for once where the last ten minutes have enough', async () => {
    const { ask, askedTimes } = givenTrail(every(MINUTE_MS, 9));
    await recentChanges(ask, NOW, ENOUGH);
    expect(askedTimes()).toBe(1);
  });

  it('are those that were known and the new ones, each once, for one more request', async () => {
    const ages = every(1_000, 3_000, 60 * MINUTE_MS);
    const known = await recentChanges(givenTrail(ages).ask, NOW, ENOUGH);
    const later = givenTrail([...ages, 5_000]);
    const found = await recentChanges(
      later.ask,
      NOW,
      ENOUGH,
      known.map(({ time }) => later.trail.find((change) => change.time === time) as Change),
    );
    expect(later.askedTimes()).toBe(1);
    expect(found).toEqual(later.trail.toReversed().slice(0, found.length));
    expect(found).toHaveLength(Math.min(known.length + 1, 50));
  });
});
