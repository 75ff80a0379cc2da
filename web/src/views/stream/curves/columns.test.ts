import { toColumns } from './columns.ts';
import type { Curve, Curves } from './curves.ts';

const curve = (openFrom: number): Curve => ({
  ...{ key: 'Abir', count: [1, 2, 3, 4], sum: [10, 20, 30, 40], openFrom },
});
const curves = (running: number): Curves => ({
  ...{ starts: [0, 5_000, 10_000, 15_000], at: [5_000, 10_000, 15_000, 17_000], running },
  ...{ total: { ...curve(0), key: null }, customers: [] },
});
const parts = (openFrom: number, running: number) =>
  toColumns(curves(running), [curve(openFrom)], 'count').slice(2);

describe('the columns of a curve', () => {
  it('are at their times in seconds, after the total without the running window', () => {
    const [x, total] = toColumns(curves(3), [], 'sum');
    expect(x).toEqual([5, 10, 15, 17]);
    expect(total).toEqual([10, 20, 30, null]);
  });

  it('part into what is closed, what is open and what runs', () => {
    expect(parts(2, 3)).toEqual([
      [1, 2, null, null],
      [null, 2, 3, null],
      [null, null, null, 4],
    ]);
  });

  it('are all open when nothing is closed yet', () => {
    expect(parts(0, 3)).toEqual([
      [null, null, null, null],
      [1, 2, 3, null],
      [null, null, null, 4],
    ]);
  });

  it('are all closed when nothing is open any more', () => {
    expect(parts(4, 4)).toEqual([
      [1, 2, 3, 4],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });
});
