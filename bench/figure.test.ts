import { median, percentile, verdict } from './figure.ts';

const figure = { name: 'x', unit: 's', aim: 15, hard: 20 };

describe('figures', () => {
  it('have their median and percentiles by nearest rank', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.99)).toBe(4);
    expect(percentile([4, 1, 3, 2], 0.25)).toBe(1);
    expect(() => median([])).toThrow(RangeError);
  });

  it.each([
    [15, 'ok'],
    [15.1, 'aim missed'],
    [20, 'aim missed'],
    [20.1, 'hard aim missed'],
    [Number.NaN, 'hard aim missed'],
  ])('of %d against 15 and 20: %s', (value, said) => {
    expect(verdict({ ...figure, value })).toBe(said);
  });

  it.each([
    [20, 'ok'],
    [19.9, 'aim missed'],
    [14.9, 'hard aim missed'],
    [Number.NaN, 'hard aim missed'],
  ])('of %d against floors of 20 and 15: %s', (value, said) => {
    expect(verdict({ ...figure, aim: 20, hard: 15, moreIsBetter: true, value })).toBe(said);
  });

  it('without an aim are only reported', () => {
    expect(verdict({ name: 'x', unit: 's', value: 1 })).toBe('');
  });
});
