import type { WindowRow } from '../answers.ts';
import { EVER, sumOf, toCurves, totalOf } from './curves.ts';
import type { SizeName } from './sizes.ts';
import { WindowStore } from './window-store.ts';

const T0 = Date.parse('2026-11-22T18:00:00Z');
const HOUR = 3_600_000;
const iso = (millis: number) => new Date(millis).toISOString();
const row = (key: string | null, column: number, count: number, final = false): WindowRow => ({
  ...{ key, count, sum: count * 10, final },
  ...{ start: iso(T0 + column * 5_000), end: iso(T0 + column * 5_000 + 5_000) },
});
const storeOf = (rows: readonly WindowRow[], size: SizeName = '5s') => {
  const store = new WindowStore(size);
  store.apply(rows, T0);
  return store;
};
const curvesOf = (rows: readonly WindowRow[], now: number, size: SizeName = '5s') => {
  const store = storeOf(rows, size);
  return toCurves(store, size, { customers: store.customers, since: EVER }, now);
};

describe('the curves', () => {
  it('of no rows are empty', () => {
    expect(curvesOf([], T0)).toMatchObject({ starts: [], at: [], customers: [], running: 0 });
  });

  it('have a column for every window between the first and the last, 0 where nobody had a facture', () => {
    const curves = curvesOf([row('Hassan', 3, 1), row('Abir', 0, 2)], T0 + 60_000);
    expect(curves.starts).toEqual([0, 5_000, 10_000, 15_000].map((offset) => T0 + offset));
    expect(curves.customers.map(({ key, count }) => [key, count])).toEqual([
      ['Abir', [2, 0, 0, 0]],
      ['Hassan', [0, 0, 0, 1]],
    ]);
  });

  it('have a column for each calendar day, also where clocks change and a day is missing', () => {
    const day = (start: number, hours: number): WindowRow => ({
      ...{ key: null, count: hours, sum: 0, final: true },
      ...{ start: iso(start), end: iso(start + hours * HOUR) },
    });
    const midnight = Date.parse('2026-10-23T22:00:00Z');
    const days = [day(midnight, 24), day(midnight + 24 * HOUR, 25), day(midnight + 73 * HOUR, 24)];
    const { starts, total } = curvesOf(days, midnight + 200 * HOUR, '1d');
    expect(starts.map((start) => (start - midnight) / HOUR)).toEqual([0, 24, 49, 73]);
    expect(total.count).toEqual([24, 25, 0, 24]);
  });

  it('have one for each customer, also by the name of a member of every object', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { customers } = curvesOf(
      names.map((name) => row(name, 0, 1)),
      T0 + 9_000,
    );
    expect(customers.map(({ key, count }) => [key, count])).toEqual(names.map((name) => [name, [1]]));
  });

  it('keep the total apart from the customers, and count those that are not drawn', () => {
    const store = storeOf([row(null, 0, 3), row('Abir', 0, 2), row('Zaid', 0, 1)]);
    const { total, customers, others } = toCurves(
      store,
      '5s',
      { customers: ['Zaid'], since: EVER },
      T0 + 9_000,
    );
    expect(total.count).toEqual([3]);
    expect(customers.map(({ key }) => key)).toEqual(['Zaid']);
    expect(others).toBe(1);
  });

  it('of customers are known since their windows were read, that of the total since always', () => {
    const store = storeOf([row(null, 0, 9), row(null, 1, 9), row('Abir', 1, 1)]);
    const { total, customers } = toCurves(
      store,
      '5s',
      { customers: ['Abir'], since: T0 + 5_000 },
      T0 + 9_000,
    );
    expect([total.knownFrom, customers[0]?.knownFrom]).toEqual([0, 1]);
  });

  it('draw a closed window at its end and the running one at the present', () => {
    const now = T0 + 7_000;
    expect(curvesOf([row('Abir', 0, 1), row('Abir', 1, 1)], now)).toMatchObject({
      at: [T0 + 5_000, now],
      running: 1,
    });
  });

  it('know no running window when the newest has ended', () => {
    expect(curvesOf([row('Abir', 0, 1)], T0 + 5_000).running).toBe(1);
    expect(curvesOf([row('Abir', 0, 1)], T0 + 4_999).running).toBe(0);
  });

  it('leave out a window of the future until it begins', () => {
    expect(curvesOf([row('Abir', 0, 1), row('Abir', 2, 1)], T0 + 9_999).starts).toEqual([T0]);
  });

  it('are open from the first window that is not final', () => {
    const rows = [row('Abir', 0, 1, true), row('Abir', 2, 1), row('Hassan', 0, 1, true)];
    expect(curvesOf(rows, T0 + 60_000).customers.map(({ openFrom }) => openFrom)).toEqual([2, 3]);
  });

  it('give the sum of what is in sight, with what the running window has so far', () => {
    const curves = curvesOf(
      [row('Abir', 0, 100), row('Abir', 1, 2), row('Abir', 2, 3), row('Abir', 3, 50)],
      T0 + 16_000,
    );
    const [abir] = curves.customers;
    if (!abir) throw new Error('no curve');
    expect(curves.running).toBe(3);
    expect(sumOf(abir, 'count', 1, 3)).toBe(2 + 3);
    expect(sumOf(abir, 'sum', 0, 4)).toBe(10 * (100 + 2 + 3 + 50));
    expect(sumOf(abir, 'count', 0, 1)).toBe(100);
  });
});

test('the total of a time is that of the windows that ended within it', () => {
  const store = storeOf([row(null, 0, 1), row(null, 1, 20), row(null, 2, 300), row(null, 3, 4_000)]);
  expect(totalOf(store, T0 + 16_000, 10_000)).toEqual({ count: 320, sum: 3_200 });
});
