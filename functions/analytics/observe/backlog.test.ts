import { backlogOf } from './backlog.ts';

const NOW = 1_000_000;
const ends = new Map([
  [0, { low: 0, high: 10 }],
  [1, { low: 5, high: 8 }],
]);
const head = (partition: number, lastOffset: number, secondsAgo: number) => ({
  partition,
  lastOffset,
  committedAt: NOW - secondsAgo * 1_000,
});

describe('given where partitions end, and where their heads are', () => {
  it('what is applied to the end waits for nothing, however long ago that was', () => {
    expect(backlogOf(ends, [head(0, 9, 7_000), head(1, 7, 7_000)], NOW)).toEqual({ lag: 0, unappliedFor: 0 });
  });

  it('records wait since the last commit of their partition, at most; the longest counts', () => {
    expect(backlogOf(ends, [head(0, 7, 30), head(1, 6, 90)], NOW)).toEqual({ lag: 3, unappliedFor: 90 });
  });

  it('a partition without a head has all of its retained records before it', () => {
    expect(backlogOf(ends, [head(0, 9, 30)], NOW)).toEqual({ lag: 3, unappliedFor: 0 });
  });
});
