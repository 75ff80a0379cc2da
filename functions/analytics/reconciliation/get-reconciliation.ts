import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { dayAt } from '../calendar.ts';
import { analyticsConfig, facturesTable } from '../config.ts';
import { Conflicts } from '../read/conflicts.ts';
import { openReader } from '../read/read-windows.ts';
import { reconciliationRoutes } from './contract.ts';
import { daysBetween } from './days.ts';
import { httpSources, tooMany } from './http-sources.ts';
import { reconcileDays } from './reconcile-days.ts';
import { reconciliationOf } from './resource.ts';
import { StreamState, TooManyRowsError } from './stream-state.ts';

/** Bills of one answer, and factures of each kind. */
const MOST = 2_000;
/** Rows of what came late or was refused since the first day. */
const MOST_ROWS = 10_000;

const config = analyticsConfig();
const conflicts = new Conflicts(facturesTable(), config);

export const handler = httpHandler(reconciliationRoutes.getReconciliation, async ({ query, request }) => {
  const { table, partitions, zone } = config;
  const nowMs = now();
  const to = query.to ?? query.from ?? dayAt(nowMs, zone);
  const days = daysBetween(query.from ?? to, to, zone);
  const stream = new StreamState(table, partitions, await openReader(config), conflicts);
  const sources = httpSources(request, MOST);
  try {
    return ok(
      reconciliationOf(zone, await reconcileDays(days, { sources, stream, nowMs, mostRows: MOST_ROWS })),
    );
  } catch (error) {
    if (error instanceof TooManyRowsError) throw tooMany('late or refused factures', MOST_ROWS);
    throw error;
  }
});
