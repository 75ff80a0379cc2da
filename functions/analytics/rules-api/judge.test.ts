import { NEW_HEAD } from '../fold/partition-state.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadHead } from '../store/stored.ts';
import { TOTAL } from '../windows.ts';
import { alertsIn, closedByAll, isAfter, isScheduled, judgedBefore } from './judge.ts';

const CLOCK = Date.parse('2026-03-01T12:00:00Z');
const MINUTE_MS = 60_000;

const head = (over: Partial<ReadHead>): ReadHead => ({
  ...NEW_HEAD,
  epoch: 2,
  partition: 0,
  committedAt: CLOCK,
  closedUpTo: 100,
  ...over,
});

const rule = (over: Partial<Rule> = {}): Rule => ({
  id: 'r',
  scope: 'customer',
  size: '1h',
  measure: 'count',
  threshold: 2,
  createdAt: 0,
  ...over,
});

const row = (customer: string, count: number, start = 0) => ({
  customer,
  start,
  end: start + 3_600_000,
  aggregate: { count, sum: BigInt(count) * 100n, min: 100, max: 100 },
  final: true,
});

describe('windows are closed by all', () => {
  test('up to where the slowest partition has closed them', () => {
    expect(closedByAll([head({ closedUpTo: 70 }), head({ partition: 1 })], 2, CLOCK)).toBe(70);
  });

  test('a partition that has rested for 15 minutes is not waited for', () => {
    const slow = (ago: number) => head({ partition: 1, closedUpTo: 0, committedAt: CLOCK - ago });
    expect(closedByAll([head({}), slow(15 * MINUTE_MS - 1)], 2, CLOCK)).toBe(0);
    expect(closedByAll([head({}), slow(15 * MINUTE_MS)], 2, CLOCK)).toBe(100);
  });

  test('heads of other epochs do not count; when every partition rests, nothing is closed', () => {
    expect(closedByAll([head({}), head({ epoch: 1, closedUpTo: 0 })], 2, CLOCK)).toBe(100);
    expect(closedByAll([head({ committedAt: 0 })], 2, CLOCK)).toBe(-1);
  });
});

describe('closed windows are held against rules', () => {
  const alerts = (rules: Rule[]) =>
    alertsIn([row('Zaid', 3), row(TOTAL, 5), row('Abir', 2)], rules, '1h').map(
      ({ rule: id, customer, value }) => [id, customer, value],
    );

  test('on each customer, on one, and on the total', () => {
    expect(alerts([rule()])).toEqual([
      ['r', 'Abir', '2'],
      ['r', 'Zaid', '3'],
    ]);
    expect(alerts([rule({ key: 'Zaid' })])).toEqual([['r', 'Zaid', '3']]);
    expect(alerts([rule({ scope: 'total' })])).toEqual([['r', TOTAL, '5']]);
  });

  test('a threshold that is reached exactly counts, one cent more does not', () => {
    expect(alerts([rule({ measure: 'sum', threshold: 300, key: 'Zaid' })])).toEqual([['r', 'Zaid', '300']]);
    expect(alerts([rule({ measure: 'sum', threshold: 301, key: 'Zaid' })])).toEqual([]);
  });

  test('in one order, whatever the order of rules and rows, so that a check can go on in the middle', () => {
    const found = alertsIn([row('Zaid', 3), row('Abir', 2)], [rule({ id: 's' }), rule()], '1h');
    expect(found.map(({ rule: id, customer }) => [id, customer])).toEqual([
      ['r', 'Abir'],
      ['r', 'Zaid'],
      ['s', 'Abir'],
      ['s', 'Zaid'],
    ]);
    const [, second] = found;
    expect(second && found.filter((alert) => isAfter(alert, second))).toEqual(found.slice(2));
    expect(found.every((alert) => isAfter(alert, judgedBefore(0)))).toBe(true);
    expect(found.some((alert) => isAfter(alert, judgedBefore(1)))).toBe(false);
  });
});

test('the fold judges customers in the windows it folds, the check all else', () => {
  const scheduled = ['1m', '1h'].map((size) => [
    isScheduled(rule({ size })),
    isScheduled(rule({ size, scope: 'total' })),
  ]);
  expect(scheduled).toEqual([
    [false, true],
    [true, true],
  ]);
});
