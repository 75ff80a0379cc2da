import { SIZES, type SizeName } from './sizes.ts';
import type { Points, WindowStore } from './window-store.ts';

export type Metric = 'count' | 'sum';

/** One line: a value per column of the grid. `key` null is the total over customers. */
export interface Curve {
  key: string | null;
  count: number[];
  sum: number[];
  /** The first column that may still change; the number of columns when none may. */
  openFrom: number;
  /** The first column that is known: values before it are 0 and say nothing. */
  knownFrom: number;
}

export interface Curves {
  size: SizeName;
  /** Start of each window, milliseconds since the Unix epoch; gapless, ascending. */
  starts: number[];
  /** End of each window. */
  ends: number[];
  /** Where each window is drawn: at its end, the running one at the present. Milliseconds. */
  at: number[];
  /** The column of the window that runs now, or the number of columns when none does. */
  running: number;
  total: Curve;
  /** Those that are drawn, by key. */
  customers: Curve[];
  /** Customers that are not drawn, and are part of the total. */
  others: number;
}

/** Ends of the windows that have begun, by their start. */
function endsOf(lines: readonly Points[], now: number): ReadonlyMap<number, number> {
  const windows = lines.flatMap((points) => [...points.values()]).filter(({ start }) => start <= now);
  return new Map(windows.map(({ start, end }) => [start, end]));
}

/**
 * Every window from the first to the last, those that nobody had a facture in too. Days are not of one length, so one
 * that is missing is taken to begin where the one before it ends.
 */
function gridOf(lines: readonly Points[], now: number, ms: number): Pick<Curves, 'starts' | 'ends'> {
  const known = endsOf(lines, now);
  const given = [...known.keys()].sort((a, b) => a - b);
  const starts: number[] = [];
  for (const start of given) {
    const last = starts.at(-1);
    let expected = last === undefined ? start : (known.get(last) ?? last + ms);
    for (; expected < start - ms / 2; expected += ms) starts.push(expected);
    starts.push(start);
  }
  return {
    starts,
    ends: starts.map((start, column) => known.get(start) ?? starts[column + 1] ?? start + ms),
  };
}

/** Since always. */
export const EVER = Number.NEGATIVE_INFINITY;

/** A window nobody had a facture in has no row: its value is 0, as sure as the ones before it. */
function curveOf(key: string | null, points: Points, starts: readonly number[], since: number): Curve {
  const count: number[] = [];
  const sum: number[] = [];
  let openFrom = starts.length;
  starts.forEach((start, column) => {
    const point = points.get(start);
    count.push(point?.count ?? 0);
    sum.push(point?.sum ?? 0);
    if (point && !point.final) openFrom = Math.min(openFrom, column);
  });
  return { key, count, sum, openFrom, knownFrom: starts.filter((start) => start < since).length };
}

/**
 * The curves of the total and of some customers. A window that lies wholly in the future (a producer's clock is ahead)
 * waits until its time has come.
 * @param drawn customers, and since when their windows are known
 * @param now milliseconds since the Unix epoch, by the server's clock
 */
export function toCurves(
  store: WindowStore,
  size: SizeName,
  drawn: { customers: readonly string[]; since: number },
  now: number,
): Curves {
  const keys = drawn.customers.toSorted((a, b) => a.localeCompare(b, 'fr'));
  const { starts, ends } = gridOf(
    [null, ...keys].map((key) => store.of(key)),
    now,
    SIZES[size].ms,
  );
  const line = (key: string | null, since: number) => curveOf(key, store.of(key), starts, since);
  return {
    size,
    starts,
    ends,
    at: ends.map((end) => Math.min(end, now)),
    running: ends.filter((end) => end <= now).length,
    total: line(null, EVER),
    customers: keys.map((key) => line(key, drawn.since)),
    others: store.customers.length - keys.length,
  };
}

/** Sum of a curve's values over the columns from `from`, and before `to`; what the running window has so far counts too. */
export const sumOf = (curve: Curve, metric: Metric, from: number, to: number): number =>
  curve[metric].slice(Math.max(0, from), to).reduce((sum, value) => sum + value, 0);

/** What the total adds up to in the time before the running window. `spanMs`: how far back */
export function totalOf(store: WindowStore, now: number, spanMs: number): Record<Metric, number> {
  const total = { count: 0, sum: 0 };
  for (const { end, count, sum } of store.of(null).values()) {
    if (end > now || end <= now - spanMs) continue;
    total.count += count;
    total.sum += sum;
  }
  return total;
}
