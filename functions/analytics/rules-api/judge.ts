import type { WindowRow } from '../read/window-view.ts';
import { type Alert, alertOf } from '../rules/alert.ts';
import { type Rule, reaches } from '../rules/rule.ts';
import { isSummedName } from '../sizes.ts';
import type { Judged } from '../store/check-store.ts';
import type { ReadHead } from '../store/stored.ts';
import { TOTAL } from '../windows.ts';

/** A partition without a commit for this long is at rest. Totals do not wait for it. */
const REST_MS = 15 * 60_000;

/** The position after all windows that start before a time, and before all others. */
export const judgedBefore = (start: number): Judged => ({ start, rule: '', customer: '' });

export const isAfter = (alert: Alert, judged: Judged): boolean => compare(alert, judged) > 0;

const compare = (a: Judged, b: Judged): number =>
  a.start - b.start || order(a.rule, b.rule) || order(a.customer, b.customer);
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Whether a rule is checked on closed windows of all partitions, and not by the fold of each partition. */
export const isScheduled = ({ scope, size }: Rule): boolean => scope === 'total' || isSummedName(size);

/** The time, in ms, up to which all partitions of the live epoch have closed their windows; −1 when all are at rest. */
export function closedByAll(heads: readonly ReadHead[], live: number, clock: number): number {
  const awake = heads.filter(({ epoch, committedAt }) => epoch === live && clock - committedAt < REST_MS);
  return awake.length > 0 ? Math.min(...awake.map(({ closedUpTo }) => closedUpTo)) : -1;
}

/** The alerts that rows of one size raise by the rules that apply to them, in the order of `Judged`. */
export const alertsIn = (rows: readonly WindowRow[], rules: readonly Rule[], size: string): Alert[] =>
  rules
    .flatMap((rule) =>
      rows
        .filter((row) => isMeant(row, rule) && reaches(rule, row.aggregate))
        .map(({ customer, start, end, aggregate }) =>
          alertOf(rule, { customer, size, start, end, aggregate }),
        ),
    )
    .toSorted(compare);

function isMeant({ customer }: WindowRow, { scope, key }: Rule): boolean {
  if (scope === 'total') return customer === TOTAL;
  return customer !== TOTAL && (key ?? customer) === customer;
}
