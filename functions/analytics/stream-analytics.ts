import { now } from '@facturation/platform/clock';
import { httpHandler, text } from '@facturation/platform/http';
import { analyticsConfig } from './config.ts';
import { analytics } from './contract.ts';
import { changedRows } from './read/changed-windows.ts';
import { readEventId, writeEventId } from './read/event-id.ts';
import { openReader, type WindowReader } from './read/read-windows.ts';
import { toResource, WindowView } from './read/window-view.ts';
import { JUDGING_SIZE, startOf } from './sizes.ts';
import { TOTAL } from './windows.ts';

/** After how many milliseconds a client should ask again. */
const RETRY_MS = 1_000;

const config = analyticsConfig();

/** API Gateway buffers an answer until it ends. Each answer is therefore one event with everything that is due. */
export const handler = httpHandler(analytics.routes.streamAnalytics, async ({ request }) => {
  const reader = await openReader(config);
  const heads = await reader.heads();
  const seen = readEventId(request.headers['last-event-id'], reader.live);
  const [rows, counts] = await Promise.all([
    changedRows(reader, JUDGING_SIZE, { heads, seen, now: now() }),
    runningCounts(reader, new WindowView(heads, reader.spans)),
  ]);
  const data = JSON.stringify({ counts, windows: rows.map(toResource) });
  const event = `retry: ${RETRY_MS}\nid: ${writeEventId(reader.live, heads)}\ndata: ${data}\n\n`;
  return text('text/event-stream', event);
});

/** Counts by customer of the current window, by the clock. */
async function runningCounts(reader: WindowReader, view: WindowView): Promise<Record<string, number>> {
  const from = startOf(now(), JUDGING_SIZE);
  const groups = await Array.fromAsync(
    reader.newestFirst(JUDGING_SIZE, { from, to: from + JUDGING_SIZE.ms }),
  );
  const rows = groups
    .flatMap((items) => view.rowsOf(items, JUDGING_SIZE))
    .filter(({ customer }) => customer !== TOTAL);
  return Object.fromEntries(rows.map(({ customer, aggregate }) => [customer, aggregate.count]));
}
