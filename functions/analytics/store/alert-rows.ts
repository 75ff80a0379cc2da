import { ALERTS_PER_COMMIT, type Alert } from '../rules/alert.ts';
import type { RecordPosition } from './stored.ts';
import { ALERTS_KEPT_S, alertsOf, expiry, padded } from './window-rows.ts';

/** An alert as it is stored. It never changes. */
export interface RaisedAlert extends Alert, RecordPosition {
  id: string;
  /** Clock of the write, ms. */
  raisedAt: number;
}

type Row = Record<string, unknown>;

/** The alerts of one commit are one row. They are JSON, because a customer may have any name. */
export const alertsRow = (
  { epoch, partition }: { epoch: number; partition: number },
  lastOffset: number,
  alerts: readonly Alert[],
  clock: number,
): Row => ({
  pk: alertsOf(epoch, partition),
  sk: padded(lastOffset),
  alerts: JSON.stringify(alerts),
  raisedAt: clock,
  ...expiry(ALERTS_KEPT_S, clock),
});

/** The number of an alert serves as its offset: it grows from commit to commit, and within each commit. */
export function readAlertsRow(row: Row): RaisedAlert[] {
  const [epoch, partition] = String(row.pk).split('#').map(Number);
  return (JSON.parse(String(row.alerts)) as Alert[]).map((alert, index) => {
    const position = {
      epoch: epoch ?? 0,
      partition: partition ?? 0,
      offset: Number(row.sk) * ALERTS_PER_COMMIT + index,
    };
    const id = Object.values(position).join('-');
    return { ...alert, ...position, id, raisedAt: Number(row.raisedAt) };
  });
}
