import { now } from '@facturation/platform/clock';
import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { partitionsOf } from '@facturation/platform/index-partition';
import { readMerged } from '@facturation/platform/merged-pages';
import { z } from 'zod';
import { passing } from './bill-filter.ts';
import { countBills, listFor } from './bill-lists.ts';
import { listRoutes } from './contract.ts';
import { asksForFinalized, asksForStanding, FILTERS, orderOf, type Query } from './list-query.ts';
import { readListed, readNumbered } from './read-listed.ts';

/** More characters than any position has. */
const MAX_POSITION = 100;
const Position = z.string().max(MAX_POSITION);

export const handler = httpHandler(listRoutes.listBills, async ({ query, request }) => {
  const { cursor } = query;
  const list = listOf(request.principal, 'bills', orderOf(query), ...FILTERS.map((name) => query[name]));
  const after = cursor && readCursor(cursor, list, Position);
  const { rows, next } = await readPage(query, after);
  const [records, total] = await Promise.all([readListed(rows, query), totalOf(query)]);
  const page = { name: 'bills', records, total, next: next && writeCursor(list, next) };
  return hal(halPage(request.url, query, page));
});

async function readPage(query: Query, after: string | undefined) {
  const passes = passing(query, now());
  if (query.number !== undefined)
    return { rows: (await readNumbered(query.number)).filter(passes), next: undefined };
  // Nothing has become of a draft yet.
  if (query.status === 'draft' && (asksForStanding(query) || asksForFinalized(query)))
    return { rows: [], next: undefined };
  const list = listFor(query);
  const { isDescending } = list;
  return readMerged(partitionsOf(list), { after, size: query.size, isDescending, passes });
}

/** How many bills there are, where a list is of all. */
async function totalOf(query: Query): Promise<number | undefined> {
  const isOfAll = orderOf(query).endsWith('created') && FILTERS.every((name) => query[name] === undefined);
  return isOfAll ? countBills() : undefined;
}
