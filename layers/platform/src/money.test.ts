import { parseCents, round, roundToCents, toCents, toEuros } from './money.ts';

test.each([
  [2.5, 3],
  [-2.5, -3],
  [2.4, 2],
  [-0.4, 0],
  [-0, 0],
])('%p is rounded half away from zero to %p', (value, rounded) => {
  expect(round(value)).toBe(rounded);
});

test.each([
  [-0, 0],
  [0.1, 10],
  [0.29, 29],
  [1.15, 115],
  [-19.99, -1999],
  [70_368_744_177_663.99, 7_036_874_417_766_399],
])('%p euros are %p cents', (euros, cents) => {
  expect(toCents(euros)).toBe(cents);
});

test.each([1.005, 0.001, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 46])(
  '%p euros are no whole cents',
  (euros) => {
    expect(toCents(euros)).toBeUndefined();
  },
);

test.each([
  [1.005, 101],
  [-1.005, -101],
  [1.004999, 100],
  [10.075, 1008],
  [1e-7, 0],
  [-0.001, 0],
  [4523.2345, 452_323],
])('%p euros are rounded to %p cents as a person reads them', (euros, cents) => {
  expect(roundToCents(euros)).toBe(cents);
});

test.each([
  ['12', 1200n],
  ['12.5', 1250n],
  ['-0.01', -1n],
  ['90071992547409.91', 9_007_199_254_740_991n],
  ['123456789012345678901234.56', 12_345_678_901_234_567_890_123_456n],
])('the text %s is %p cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents);
  expect(parseCents(toEuros(cents))).toBe(cents);
});

test.each(['1.234', '1e3', '', '1,5', '+1', '.5'])('the text %p is refused', (text) => {
  expect(parseCents(text)).toBeUndefined();
});

test.each([
  [0, '0'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123_450, '1234.5'],
  [100n, '1'],
  [90_071_992_547_409_929n, '900719925474099.29'],
])('%p cents are written %s', (cents, text) => {
  expect(toEuros(cents)).toBe(text);
});
