import { backlogOf } from './end-offsets.ts';

const NOW = 1_000_000;
const head = (partition: number, secondsAgo: number) => ({
  partition,
  committedAt: NOW - secondsAgo * 1_000,
});

describe('given how many records wait in each partition', () => {
  it('what is applied to the end waits for nothing, however long ago that was', () => {
    const lags = new Map([
      [0, 0],
      [1, 0],
    ]);
    expect(backlogOf(lags, [head(0, 7_000), head(1, 7_000)], NOW)).toEqual({ lag: 0, unappliedForS: 0 });
  });

  it('records wait since the last commit of their partition, at most; the longest counts', () => {
    const lags = new Map([
      [0, 2],
      [1, 1],
    ]);
    expect(backlogOf(lags, [head(0, 30), head(1, 90)], NOW)).toEqual({ lag: 3, unappliedForS: 90 });
  });

  it('those of a partition without a head wait since now', () => {
    expect(backlogOf(new Map([[1, 3]]), [head(0, 30)], NOW)).toEqual({ lag: 3, unappliedForS: 0 });
  });
});
