import type { Span } from '../epochs/epochs.ts';
import { merge } from '../read/merge.ts';
import type { Bounds } from '../read/read-set-aside.ts';
import { rowsBetween } from '../store/rows-between.ts';
import { alertsOf, CHECKS, padded } from '../store/window-rows.ts';
import { ALERTS_PER_COMMIT, type RaisedAlert } from './alert.ts';
import { readAlertsRow } from './alert-rows.ts';

const ROWS_PER_READ = 20;

/** The beginning of a list of alerts: the checks, and every partition of every epoch that readers follow. */
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

/** Alerts below the bounds: each partition's newest first, partitions merged by the time they were raised. */
export function alertsBelow(table: string, bounds: Bounds): AsyncGenerator<RaisedAlert> {
  const lists = bounds.map((bound) => partitionsAlerts(table, bound));
  return merge(lists, (a, b) => b.raisedAt - a.raisedAt);
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
