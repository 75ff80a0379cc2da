import { ALERTS_KEPT_S, alertsOf, expiry, padded } from '../store/window-rows.ts';
import { ALERTS_PER_COMMIT, type Alert, type RaisedAlert } from './alert.ts';

type Row = Record<string, unknown>;

/** The alerts of one commit are one row; JSON, since names of customers may be anything. */
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

/** An alert's number takes the place of an offset: it grows from commit to commit, and within each. */
export function readAlertsRow(row: Row): RaisedAlert[] {
  const [epoch, partition] = String(row.pk).split('#').map(Number);
  return (JSON.parse(String(row.alerts)) as Alert[]).map((alert, index) => {
    const place = {
      epoch: epoch ?? 0,
      partition: partition ?? 0,
      offset: Number(row.sk) * ALERTS_PER_COMMIT + index,
    };
    const id = Object.values(place).join('-');
    return { ...alert, ...place, id, raisedAt: Number(row.raisedAt) };
  });
}
