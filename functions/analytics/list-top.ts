import { now } from '@facturation/platform/clock';
import { httpHandler, ok } from '@facturation/platform/http';
import { analyticsConfig } from './config.ts';
import { analytics } from './contract.ts';
import { openReader } from './read/read-windows.ts';
import { toResource, type WindowRow, WindowView } from './read/window-view.ts';
import { sizeNamed, startIn } from './sizes.ts';
import { timeOf } from './time-range.ts';
import { TOTAL } from './windows.ts';

const config = analyticsConfig();

export const handler = httpHandler(analytics.routes.listTop, async ({ query: { by, limit, ...window } }) => {
  const size = sizeNamed(window.size, config.zone);
  const start = startIn(window.at === undefined ? now() : timeOf(window.at), size);
  const reader = await openReader(config);
  const view = new WindowView(await reader.heads(), reader.spans);
  const groups = await Array.fromAsync(reader.newestFirst(size, { from: start, to: start + 1 }));
  const rows = groups.flatMap((items) => view.rowsOf(items, size));
  const customers = rows.filter(({ customer }) => customer !== TOTAL).toSorted(LARGEST_FIRST[by]);
  return ok({ windows: customers.slice(0, limit).map(toResource) });
});

/** Ties are ordered by name, so that the same window always gives the same answer. */
const byName = (a: WindowRow, b: WindowRow): number => (a.customer < b.customer ? -1 : 1);
const LARGEST_FIRST = {
  sum: (a: WindowRow, b: WindowRow) => Number(b.aggregate.sum - a.aggregate.sum) || byName(a, b),
  count: (a: WindowRow, b: WindowRow) => b.aggregate.count - a.aggregate.count || byName(a, b),
};
