import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { analyticsConfig } from '../config.ts';
import { analytics } from '../contract.ts';
import { isAnsweredBy } from '../epochs/epochs.ts';
import { alertsBelow, allAlerts, toAlertResource } from '../read/read-alerts.ts';
import { Bounds, takePage } from '../read/read-rejected.ts';
import { openReader } from '../read/read-windows.ts';
import type { RaisedAlert } from '../store/alert-rows.ts';
import { CHECKS } from '../store/window-rows.ts';
import { isWithin, rangeOf } from '../time-range.ts';

const config = analyticsConfig();

export const handler = httpHandler(analytics.routes.listAlerts, async ({ query, request }) => {
  const { size, cursor, rule, from, to } = query;
  const { live, spans } = await openReader(config);
  const list = listOf(request.principal, 'alerts', live, rule, from, to);
  const bounds = cursor ? readCursor(cursor, list, Bounds) : allAlerts(spans, config.partitions);
  const range = rangeOf(query);
  const isWanted = ({ epoch, start, rule: raisedBy }: RaisedAlert) =>
    isWithin(range, start) &&
    (epoch === CHECKS.epoch || isAnsweredBy(spans, epoch, start)) &&
    (rule ?? raisedBy) === raisedBy;
  const { found, next } = await takePage(alertsBelow(config.table, bounds), bounds, isWanted, size);
  return hal(
    halPage(request.url, query, {
      name: 'alerts',
      path: '/analytics/alerts',
      records: found.map(toAlertResource),
      next: next && writeCursor(list, next),
    }),
  );
});
