import { Tally } from './tally.ts';

test('a tally is exact where doubles no longer are', () => {
  const amounts = [Number.MAX_SAFE_INTEGER, 1, 1, -5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  const tally = new Tally();
  for (const cents of amounts) tally.add(cents);
  expect({ ...tally.settled() }).toEqual({
    count: 6,
    sum: amounts.reduce((sum, cents) => sum + BigInt(cents), 0n),
    min: Number.MIN_SAFE_INTEGER,
    max: Number.MAX_SAFE_INTEGER,
  });
});
