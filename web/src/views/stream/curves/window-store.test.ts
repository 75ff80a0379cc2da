import type { WindowRow } from '../answers.ts';
import { WindowStore } from './window-store.ts';

const T0 = Date.parse('2026-11-22T18:00:00Z');
const iso = (millis: number) => new Date(millis).toISOString();
const row = (key: string | null, start: number, count: number, length = 5_000): WindowRow => ({
  ...{ key, count, sum: count * 10, final: false },
  ...{ start: iso(start), end: iso(start + length) },
});

describe('the store of windows', () => {
  it('replaces a row by key and start', () => {
    const store = new WindowStore();
    store.apply([row('Abir', T0, 1), row('Hassan', T0, 7)], T0);
    store.apply([row('Abir', T0, 2), row('Abir', T0 + 5_000, 1)], T0);
    expect(store.rows.map(({ key, count }) => [key, count])).toEqual([
      ['Abir', 2],
      ['Hassan', 7],
      ['Abir', 1],
    ]);
  });

  it('does not take the total for a customer called null', () => {
    const store = new WindowStore();
    store.apply([row(null, T0, 5), row('null', T0, 1)], T0);
    expect(store.rows).toHaveLength(2);
  });

  it('keeps 5 s windows only', () => {
    const store = new WindowStore();
    store.apply([row('Abir', T0, 1, 60_000)], T0);
    expect(store.rows).toEqual([]);
  });

  it('drops a window two minutes after its end, not before', () => {
    const store = new WindowStore();
    store.apply([row('Abir', T0, 1)], T0);
    store.apply([], T0 + 124_999);
    expect(store.rows).toHaveLength(1);
    store.apply([], T0 + 125_000);
    expect(store.rows).toHaveLength(0);
  });
});
