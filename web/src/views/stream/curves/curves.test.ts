import type { WindowRow } from '../answers.ts';
import { largest, recent, toCurves } from './curves.ts';

const T0 = Date.parse('2026-11-22T18:00:00Z');
const iso = (millis: number) => new Date(millis).toISOString();
const row = (key: string | null, column: number, count: number, final = false): WindowRow => ({
  ...{ key, count, sum: count * 10, final },
  ...{ start: iso(T0 + column * 5_000), end: iso(T0 + column * 5_000 + 5_000) },
});

describe('the curves', () => {
  it('of no rows are empty', () => {
    expect(toCurves([], T0)).toMatchObject({ starts: [], at: [], customers: [], running: 0 });
  });

  it('have a column for every window between the first and the last, 0 where nobody had a facture', () => {
    const curves = toCurves([row('Abir', 0, 2), row('Hassan', 3, 1)], T0 + 60_000);
    expect(curves.starts).toEqual([0, 5_000, 10_000, 15_000].map((offset) => T0 + offset));
    expect(curves.customers.map(({ key, count }) => [key, count])).toEqual([
      ['Abir', [2, 0, 0, 0]],
      ['Hassan', [0, 0, 0, 1]],
    ]);
  });

  it('have one for each customer, also by the name of a member of every object', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { customers } = toCurves(
      names.map((name) => row(name, 0, 1)),
      T0 + 9_000,
    );
    expect(customers.map(({ key, count }) => [key, count])).toEqual(names.map((name) => [name, [1]]));
    expect(largest(toCurves([row('__proto__', 0, 2), row('Abir', 0, 1)], T0), 1)).toMatchObject([
      { key: '__proto__' },
    ]);
  });

  it('keep the total apart from the customers', () => {
    const { total, customers } = toCurves([row(null, 0, 3), row('Abir', 0, 3)], T0 + 9_000);
    expect(total.count).toEqual([3]);
    expect(customers).toHaveLength(1);
  });

  it('draw a closed window at its end and the running one at the present', () => {
    const now = T0 + 7_000;
    expect(toCurves([row('Abir', 0, 1), row('Abir', 1, 1)], now)).toMatchObject({
      at: [T0 + 5_000, now],
      running: 1,
    });
  });

  it('know no running window when the newest has ended', () => {
    expect(toCurves([row('Abir', 0, 1)], T0 + 5_000).running).toBe(1);
    expect(toCurves([row('Abir', 0, 1)], T0 + 4_999).running).toBe(0);
  });

  it('leave out a window of the future until it begins', () => {
    expect(toCurves([row('Abir', 0, 1), row('Abir', 2, 1)], T0 + 9_999).starts).toEqual([T0]);
  });

  it('are open from the first window that is not final', () => {
    const rows = [row('Abir', 0, 1, true), row('Abir', 2, 1), row('Hassan', 0, 1, true)];
    expect(toCurves(rows, T0 + 60_000).customers.map(({ openFrom }) => openFrom)).toEqual([2, 3]);
  });

  it('give the recent sum without the running window', () => {
    const rows = [row('Abir', 0, 100), row('Abir', 1, 2), row('Abir', 2, 3), row('Abir', 3, 50)];
    const curves = toCurves(rows, T0 + 16_000);
    const [abir] = curves.customers;
    if (!abir) throw new Error('no curve');
    expect(recent(abir, 'count', curves, 2)).toBe(5);
    expect(recent(abir, 'sum', curves, 99)).toBe(1_050);
  });

  it('show the customers with the most factures, by name', () => {
    const rows = [row('Zaid', 0, 9), row('Abir', 0, 1), row('Hassan', 0, 5), row('Hassan', 1, 1)];
    expect(largest(toCurves(rows, T0 + 60_000), 2).map(({ key }) => key)).toEqual(['Hassan', 'Zaid']);
  });
});
