import { Progress } from './progress.ts';

const NOTHING_WAITS = () => false;
const MINUTE_MS = 60_000;

describe('given a partition that was read up to offset 9', () => {
  let progress: Progress;
  beforeEach(() => {
    progress = new Progress();
    progress.readTo(0, '9');
  });

  test('with nothing that waits, all of it is passed, once', () => {
    const passed = progress.passed(NOTHING_WAITS);
    expect(passed).toEqual([{ partition: 0, offset: '10', metadata: null }]);
    progress.committed(passed);
    expect(progress.passed(NOTHING_WAITS)).toEqual([]);
  });

  test('while records of it wait, nothing is passed', () => {
    expect(progress.passed((partition) => partition === 0)).toEqual([]);
  });

  test('a batch that was applied up to 7 passes what it holds, and the markers behind it when nothing waits', () => {
    const next = new Map([[0, 8n]]);
    expect(progress.applied(next, () => true)).toEqual([{ partition: 0, offset: '8', metadata: null }]);
    expect(progress.applied(next, NOTHING_WAITS)).toEqual([{ partition: 0, offset: '10', metadata: null }]);
  });

  test('after a rebalance nothing is passed that was read before it', () => {
    progress.restart();
    expect(progress.passed(NOTHING_WAITS)).toEqual([]);
  });
});

describe('given an obstacle', () => {
  const noted = (progress: Progress, time: number) =>
    progress.standstills(time).map(({ offset, metadata }) => [offset, JSON.parse(metadata ?? 'null')]);

  test('that lasts, it is noted once where the partition stands, since when, and why', () => {
    const progress = new Progress();
    progress.obstructed(1, 5n, 'first', 0);
    progress.obstructed(1, 5n, 'then', MINUTE_MS / 4);
    expect(noted(progress, MINUTE_MS / 4)).toEqual([]);
    expect(noted(progress, MINUTE_MS)).toEqual([
      ['5', { since: '1970-01-01T00:00:00.000Z', reason: 'then' }],
    ]);
    expect(noted(progress, 2 * MINUTE_MS)).toEqual([]);
  });

  test('at another offset, the partition has moved', () => {
    const progress = new Progress();
    progress.obstructed(1, 5n, 'first', 0);
    progress.obstructed(1, 6n, 'second', MINUTE_MS);
    expect(noted(progress, MINUTE_MS)).toEqual([]);
  });

  test('that is passed, it is none', () => {
    const progress = new Progress();
    progress.obstructed(1, 5n, 'first', 0);
    progress.committed([{ partition: 1, offset: '6', metadata: null }]);
    expect(noted(progress, MINUTE_MS)).toEqual([]);
  });
});
