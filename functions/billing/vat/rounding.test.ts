import { multiplyDivide } from './rounding.ts';

test.each([
  ['half goes up', 1, 1, 2, 1],
  ['half goes away from zero below it too', -1, 1, 2, -1],
  ['half goes away from an even neighbour', 5, 1, 2, 3],
  ['half goes to an even neighbour where that is further from zero', 3, 1, 2, 2],
  ['less than half is cut off', 499, 1, 1000, 0],
  ['more than half is not', 501, 1, 1000, 1],
  ['what is cut off to nothing below zero is 0 and not −0', -1, 1, 3, 0],
  ['nothing is 0', 0, -5, 7, 0],
  [
    'a product above 2⁵³ loses nothing',
    9_007_199_254_740_991,
    9_007_199_254_740_991,
    9_007_199_254_740_991n,
    9_007_199_254_740_991,
  ],
])('%s: %p × %p ÷ %p is %p', (_rule, factor, otherFactor, divisor, expected) => {
  expect(multiplyDivide(factor, otherFactor, divisor)).toBe(expected);
});
