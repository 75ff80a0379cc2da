import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import { analyticsConfig } from './config.ts';
import { analytics } from './contract.ts';
import { openReader, type WindowReader } from './read/read-windows.ts';
import { toResource, type WindowRow, WindowView } from './read/window-view.ts';
import { type Size, sizeNamed } from './sizes.ts';
import { type Range, rangeOf } from './time-range.ts';
import { TOTAL } from './windows.ts';

const config = analyticsConfig();

/** Window starts examined for one page. A customer with few windows gets a short page with a link to the next. */
const STARTS_PER_PAGE = 2_000;

export const handler = httpHandler(analytics.routes.listWindows, async ({ query, request }) => {
  const { key = TOTAL, limit } = query;
  const reader = await openReader(config);
  const list = listOf(request.principal, 'windows', reader.live, query.size, key, query.from, query.to);
  const before = query.cursor ? readCursor(query.cursor, list, z.int()) : Number.MAX_SAFE_INTEGER;
  const { from, to } = rangeOf(query);
  const { rows, last } = await findRows(
    reader,
    key,
    sizeNamed(query.size, config.zone),
    { from, to: Math.min(before, to) },
    limit,
  );
  const next = last === undefined ? undefined : writeCursor(list, last);
  const found = {
    name: 'windows',
    path: '/analytics/windows',
    size: limit,
    records: rows.map(toResource),
    next,
  };
  return hal(halPage(request.url, query, found));
});

/** Rows of a customer, newest first. If there may be more, `last` is the start below which they continue. */
async function findRows(reader: WindowReader, key: string, size: Size, range: Range, limit: number) {
  const view = new WindowView(await reader.heads(), reader.spans);
  const rows: WindowRow[] = [];
  let starts = 0;
  for await (const items of reader.newestFirst(size, range, key)) {
    const row = view.rowsOf(items, size).find(({ customer }) => customer === key);
    if (row && rows.length === limit) return { rows, last: rows.at(-1)?.start };
    if (row) rows.push(row);
    if (++starts === STARTS_PER_PAGE) return { rows, last: items[0]?.start };
  }
  return { rows };
}
