import fc from 'fast-check';
import { shareOut } from './largest-remainder.ts';

test.each([
  ['equal shares: the cent that is left goes to the first', 100, [1, 1, 1], [34, 33, 33]],
  ['two cents go to the first two', 101, [1, 1, 1], [34, 34, 33]],
  ['the largest remainder comes before the first', 10, [14, 16, 70], [1, 2, 7]],
  ['nothing to share', 0, [0, 0], [0, 0]],
  ['a weight of nothing takes nothing', 7, [0, 7, 0], [0, 7, 0]],
  ['one weight takes all', 999_999_999_999, [999_999_999_999], [999_999_999_999]],
])('%s', (_rule, amount, weights, expected) => {
  expect(shareOut(amount, weights)).toEqual(expected);
});

test('parts sum to the amount, are within a cent of their share, and none exceeds its weight', () => {
  const weights = fc.array(fc.nat(2 ** 40), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (some, part) => {
      const whole = some.reduce((a, b) => a + b, 0);
      const amount = Math.floor(whole * part);
      const parts = shareOut(amount, some);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
      const off = parts.map(
        (cents, index) => BigInt(cents) * BigInt(whole) - BigInt(amount) * BigInt(some[index] ?? 0),
      );
      expect(off.filter((cents) => cents >= BigInt(whole || 1) || -cents >= BigInt(whole || 1))).toEqual([]);
      expect(parts.filter((cents, index) => cents < 0 || cents > (some[index] ?? 0))).toEqual([]);
    }),
  );
});
