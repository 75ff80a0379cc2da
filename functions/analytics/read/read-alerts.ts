import { toRfc3339 } from '@facturation/platform/clock';
import type { Span } from '../epochs/epochs.ts';
import { ALERTS_PER_COMMIT } from '../rules/alert.ts';
import { toAmount } from '../rules/rule.ts';
import { type RaisedAlert, readAlertsRow } from '../store/alert-rows.ts';
import { rowsBetween } from '../store/rows-between.ts';
import { alertsOf, CHECKS, padded } from '../store/window-rows.ts';
import { TOTAL } from '../windows.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { Bounds } from './read-rejected.ts';

const ROWS_PER_READ = 20;

/**
 * The bounds with which a list of alerts begins: those of the checks, and of each partition of each epoch that readers
 * follow.
 */
export const allAlerts = (spans: readonly Span[], partitions: number): Bounds => [
  [CHECKS.epoch, CHECKS.partition, Number.MAX_SAFE_INTEGER],
  ...spans.flatMap(({ epoch }) =>
    Array.from({ length: partitions }, (_, partition): Bounds[number] => [
      epoch,
      partition,
      Number.MAX_SAFE_INTEGER,
    ]),
  ),
];

/** Alerts below the bounds, newest first; partitions are merged by the time when the alerts were raised. */
export function alertsBelow(table: string, bounds: Bounds): AsyncGenerator<RaisedAlert> {
  const lists = bounds.map((bound) => partitionsAlerts(table, bound));
  return mergeSorted(lists, (a, b) => b.raisedAt - a.raisedAt);
}

async function* partitionsAlerts(
  table: string,
  [epoch, partition, below]: Bounds[number],
): AsyncGenerator<RaisedAlert, undefined> {
  const query = {
    table,
    pk: alertsOf(epoch, partition),
    from: padded(0),
    to: padded(Math.floor(below / ALERTS_PER_COMMIT)),
    newestFirst: true,
    pageSize: ROWS_PER_READ,
  };
  for await (const row of rowsBetween(query))
    yield* readAlertsRow(row)
      .toReversed()
      .filter(({ offset }) => offset < below);
  return undefined;
}

/** An alert as the API and topic ALERTS write it. */
export const toAlertResource = (alert: RaisedAlert) => ({
  id: alert.id,
  rule: alert.rule,
  key: alert.customer === TOTAL ? null : alert.customer,
  size: alert.size,
  start: toRfc3339(alert.start),
  end: toRfc3339(alert.end),
  measure: alert.measure,
  threshold: toAmount(alert.measure, alert.threshold),
  value: toAmount(alert.measure, BigInt(alert.value)),
  raisedAt: toRfc3339(alert.raisedAt),
});
