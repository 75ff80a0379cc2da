import type { WindowRow } from '../answers.ts';
import { type AskWindows, History } from './history.ts';

const MINUTE = 60_000;
const T0 = Date.parse('2026-11-22T18:00:00Z');
const signal = new AbortController().signal;

/** What was asked, and an API with a window in every minute whose figure is its number. */
function given({ failing = false } = {}) {
  const asked: [key: string | null, from: number, to: number | undefined][] = [];
  const rows = new Map<string, WindowRow>();
  const state = { failing, now: T0 };
  const ask: AskWindows = async function* ask(key, { from, to = state.now }) {
    asked.push([key, (from - T0) / MINUTE, to === state.now ? undefined : (to - T0) / MINUTE]);
    if (state.failing) throw new Error('silent');
    for (let start = Math.ceil(from / MINUTE) * MINUTE; start < to; start += MINUTE)
      yield [rowOf(key, start)];
  };
  const take = (read: readonly WindowRow[]) => {
    for (const row of read) rows.set(`${row.key} ${row.start}`, row);
  };
  return { history: new History(ask, MINUTE, take), asked, rows, state };
}

const rowOf = (key: string | null, start: number): WindowRow => ({
  ...{ key, count: start / MINUTE, sum: 0, final: true },
  ...{ start: new Date(start).toISOString(), end: new Date(start + MINUTE).toISOString() },
});

const lines = (minutesBack: number) => new Map<string | null, number>([[null, T0 - minutesBack * MINUTE]]);

describe('the history of windows', () => {
  it('is read from where it is wanted, and then only what may still change', async () => {
    const { history, asked, rows, state } = given();
    await history.follow(lines(60), T0, signal);
    state.now = T0 + MINUTE;
    await history.follow(lines(60), T0 + MINUTE, signal);
    expect(asked).toEqual([
      [null, -60, undefined],
      [null, -15, undefined],
    ]);
    expect(rows.size).toBe(61);
  });

  it('is read further back without reading again what is known', async () => {
    const { history, asked, rows } = given();
    await history.follow(lines(30), T0, signal);
    await history.follow(lines(90), T0, signal);
    expect(asked.slice(2)).toEqual([[null, -90, -30]]);
    expect(rows.size).toBe(90);
  });

  it('has no gap after a time in which nothing was read', async () => {
    const { history, rows, state } = given();
    await history.follow(lines(30), T0, signal);
    state.failing = true;
    state.now = T0 + 40 * MINUTE;
    await expect(history.follow(lines(30), state.now, signal)).rejects.toThrow('silent');
    state.failing = false;
    await history.follow(lines(30), state.now, signal);
    expect(rows.size).toBe(70);
  });

  it('is read for each line by itself', async () => {
    const { history, asked } = given();
    await history.follow(lines(10).set('Abir', T0 - 5 * MINUTE), T0, signal);
    expect(asked).toEqual([
      [null, -10, undefined],
      ['Abir', -5, undefined],
    ]);
  });
});
