import { toColumns } from './columns.ts';
import type { Curve, Curves } from './curves.ts';

const curve = (openFrom: number, knownFrom = 0): Curve => ({
  ...{ key: 'Abir', count: [1, 2, 3, 4], sum: [10, 20, 30, 40], openFrom, knownFrom },
});
const curves = (running: number, ...customers: Curve[]): Curves => ({
  ...{ size: '5s', starts: [0, 5_000, 10_000, 15_000], ends: [5_000, 10_000, 15_000, 20_000] },
  ...{ at: [5_000, 10_000, 15_000, 17_000], running, others: 0 },
  ...{ total: { ...curve(0), key: null }, customers },
});
const parts = (openFrom: number, running: number) =>
  toColumns(curves(running, curve(openFrom)), ['Abir'], 'count').slice(2);

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

  it('have nothing before the first that is known', () => {
    expect(toColumns(curves(4, curve(4, 2)), ['Abir'], 'count')[2]).toEqual([null, null, 3, 4]);
  });

  it('stand at the place of their customer, and a free place has nothing', () => {
    const columns = toColumns(curves(4, curve(4)), [undefined, 'Abir'], 'count').slice(2);
    expect(columns).toHaveLength(6);
    expect(
      columns
        .slice(0, 3)
        .flat()
        .every((value) => value === null),
    ).toBe(true);
    expect(columns[3]).toEqual([1, 2, 3, 4]);
  });
});
