import { lagOf } from './end-offsets.ts';

const ends = new Map([[0, { low: 10, high: 50 }]]);

describe('given the ends of a topic', () => {
  test('the lag is what lies between the last offset folded and the end', () => {
    expect(lagOf(ends, { partition: 0, lastOffset: 46 })).toBe(3);
    expect(lagOf(ends, { partition: 0, lastOffset: 49 })).toBe(0);
  });

  test('a partition that was never folded lags by all that is retained', () => {
    expect(lagOf(ends, { partition: 0 })).toBe(40);
  });

  test('records the topic has let go count no more', () => {
    expect(lagOf(ends, { partition: 0, lastOffset: 3 })).toBe(40);
  });

  test('commits newer than the answer are no lag', () => {
    expect(lagOf(ends, { partition: 0, lastOffset: 60 })).toBe(0);
  });
});

test('given a silent broker, or a partition it does not know, there is no lag to tell', () => {
  expect(lagOf(null, { partition: 0, lastOffset: 1 })).toBeNull();
  expect(lagOf(ends, { partition: 7, lastOffset: 1 })).toBeNull();
});
