import type { WindowRow } from '../answers.ts';
import type { SizeName } from './sizes.ts';
import { WindowStore } from './window-store.ts';

const T0 = Date.parse('2026-11-22T18:00:00Z');
const HOUR = 3_600_000;
const iso = (millis: number) => new Date(millis).toISOString();
const row = (key: string | null, start: number, count: number, length = 5_000): WindowRow => ({
  ...{ key, count, sum: count * 10, final: false },
  ...{ start: iso(start), end: iso(start + length) },
});
const given = (rows: WindowRow[], now = T0, size: SizeName = '5s') => {
  const store = new WindowStore(size);
  store.apply(rows, now);
  return store;
};
const countsOf = (store: WindowStore, key: string | null) =>
  [...store.of(key).values()].map(({ count }) => count);

describe('the store of windows', () => {
  it('replaces a row by key and start', () => {
    const store = given([row('Abir', T0, 1), row('Hassan', T0, 7)]);
    store.apply([row('Abir', T0, 2), row('Abir', T0 + 5_000, 1)], T0);
    expect(countsOf(store, 'Abir')).toEqual([2, 1]);
    expect(countsOf(store, 'Hassan')).toEqual([7]);
  });

  it('does not take the total for a customer called null', () => {
    const store = given([row(null, T0, 5), row('null', T0, 1)]);
    expect(countsOf(store, null)).toEqual([5]);
    expect(store.customers).toEqual(['null']);
  });

  it('keeps windows of its size only, days of 23 and 25 hours too', () => {
    expect(given([row('Abir', T0, 1, 60_000)]).customers).toEqual([]);
    const days = [23, 24, 25].map((hours, day) => row(null, T0 + day * 25 * HOUR, hours, hours * HOUR));
    expect(countsOf(given(days, T0, '1d'), null)).toEqual([23, 24, 25]);
  });

  it('drops a window when it is older than what is shown, not before, and with the last one the customer', () => {
    const store = given([row('Abir', T0, 1)]);
    store.apply([], T0 + 124_999);
    expect(store.customers).toEqual(['Abir']);
    store.apply([], T0 + 125_000);
    expect(store.customers).toEqual([]);
  });
});
