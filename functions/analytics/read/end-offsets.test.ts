import { rangeBehind } from './end-offsets.ts';

const end = { low: 10, high: 50 };

describe('given the ends of a partition', () => {
  test('what lies between the last offset folded and the end is behind', () => {
    expect(rangeBehind(end, 46)).toEqual({ from: 47, to: 50 });
  });

  test('a partition that was never folded has all that is retained behind', () => {
    expect(rangeBehind(end)).toEqual({ from: 10, to: 50 });
  });

  test('records the topic has let go are not behind any more', () => {
    expect(rangeBehind(end, 3)).toEqual({ from: 10, to: 50 });
  });
});
