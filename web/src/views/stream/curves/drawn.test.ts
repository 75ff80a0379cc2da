import type { WindowRow } from '../answers.ts';
import { Drawn, MOST_CURVES } from './drawn.ts';
import { WindowStore } from './window-store.ts';

const T0 = Date.parse('2026-11-22T18:00:00Z');
const LENGTH = 5_000;
const iso = (millis: number) => new Date(millis).toISOString();
const row = (key: string, column: number, count: number): WindowRow => ({
  ...{ key, count, sum: count, final: false },
  ...{ start: iso(T0 + column * LENGTH), end: iso(T0 + (column + 1) * LENGTH) },
});
const NAMES = Array.from({ length: MOST_CURVES }, (_, index) => `Client ${index}`);

const given = (...rows: WindowRow[]) => {
  const store = new WindowStore('5s');
  store.apply(rows, T0);
  return store;
};

describe('the customers that are drawn', () => {
  it('are those with the most factures', () => {
    const few = Array.from({ length: 3 }, (_, index) => row(`few ${index}`, 0, 1));
    const chosen = new Drawn().choose(given(...few, ...NAMES.map((name) => row(name, 0, 5))));
    expect(chosen.toSorted()).toEqual(NAMES);
  });

  it('keep their places, whoever has a little more', () => {
    const drawn = new Drawn();
    const store = given(...NAMES.map((name) => row(name, 0, 5)));
    drawn.choose(store);
    const places = [...drawn.places];
    store.apply([row('rival', 1, 9)], T0);
    drawn.choose(store);
    expect(drawn.places).toEqual(places);
  });

  it('give way to one with far more, which takes the place of the least', () => {
    const drawn = new Drawn();
    const store = given(...NAMES.map((name, index) => row(name, 0, 5 + index)));
    drawn.choose(store);
    const place = drawn.places.indexOf('Client 0');
    store.apply([row('giant', 1, 10)], T0);
    drawn.choose(store);
    expect(drawn.places[place]).toBe('giant');
    expect(drawn.places.filter((name) => NAMES.includes(name ?? ''))).toHaveLength(MOST_CURVES - 1);
  });

  it('leave their place when they are out of sight', () => {
    const drawn = new Drawn();
    const store = given(row('Abir', 0, 1), row('Zaid', 24, 1));
    drawn.choose(store);
    store.apply([], T0 + 125_000);
    expect(drawn.choose(store)).toEqual(['Zaid']);
  });
});
