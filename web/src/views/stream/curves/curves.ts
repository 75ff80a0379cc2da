import type { WindowRow } from '../answers.ts';
import { LENGTH_MS } from './window-store.ts';

export type Metric = 'count' | 'sum';

/** One line: a value per column of the grid. `key` null is the total over customers. */
export interface Curve {
  key: string | null;
  count: number[];
  sum: number[];
  /** The first column that may still change; the number of columns when none may. */
  openFrom: number;
}

export interface Curves {
  /** Start of each window, milliseconds since the Unix epoch; gapless, ascending. */
  starts: number[];
  /** Where each window is drawn: at its end, the running one at the present. Milliseconds. */
  at: number[];
  /** The column of the window that runs now, or the number of columns when none does. */
  running: number;
  total: Curve;
  /** By name. */
  customers: Curve[];
}

function gridOf(rows: readonly WindowRow[]): number[] {
  if (rows.length === 0) return [];
  const starts = rows.map((row) => Date.parse(row.start));
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  return Array.from({ length: (last - first) / LENGTH_MS + 1 }, (_, column) => first + column * LENGTH_MS);
}

/** A window nobody had a facture in has no row: its value is 0, as sure as the ones before it. */
function curveOf(key: string | null, rows: readonly WindowRow[], starts: readonly number[]): Curve {
  const curve: Curve = { key, count: starts.map(() => 0), sum: starts.map(() => 0), openFrom: starts.length };
  for (const row of rows) {
    const column = (Date.parse(row.start) - (starts[0] ?? 0)) / LENGTH_MS;
    curve.count[column] = row.count;
    curve.sum[column] = row.sum;
    if (!row.final) curve.openFrom = Math.min(curve.openFrom, column);
  }
  return curve;
}

/**
 * The curves that rows of 5 s windows make. A window that lies wholly in the future (a producer's clock is
 * ahead) waits until its time has come.
 * @param now milliseconds since the Unix epoch, by the server's clock
 */
export function toCurves(rows: readonly WindowRow[], now: number): Curves {
  const begun = rows.filter((row) => Date.parse(row.start) <= now);
  const starts = gridOf(begun);
  const byKey = Map.groupBy(begun, (row) => row.key);
  const keys = [...byKey.keys()].filter((key) => key !== null).sort((a, b) => a.localeCompare(b, 'fr'));
  const line = (key: string | null) => curveOf(key, byKey.get(key) ?? [], starts);
  return {
    starts,
    at: starts.map((start) => Math.min(start + LENGTH_MS, now)),
    running: starts.filter((start) => start + LENGTH_MS <= now).length,
    total: line(null),
    customers: keys.map(line),
  };
}

/** Sum of a curve's values over the `columns` windows before the running one. */
export const recent = (curve: Curve, metric: Metric, { running }: Curves, columns: number): number =>
  curve[metric].slice(Math.max(0, running - columns), running).reduce((sum, value) => sum + value, 0);

/** The `most` customers with the most factures in sight, by name: nobody can follow more lines than that. */
export function largest({ customers }: Curves, most: number): Curve[] {
  const factures = (curve: Curve) => curve.count.reduce((sum, value) => sum + value, 0);
  const ranked = customers.toSorted((a, b) => factures(b) - factures(a)).slice(0, most);
  return customers.filter((curve) => ranked.includes(curve));
}
