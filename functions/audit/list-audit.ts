import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { partitionsOf } from '@facturation/platform/index-partition';
import { readMerged } from '@facturation/platform/merged-pages';
import type { Item } from '@facturation/platform/record-kind';
import { z } from 'zod';
import { byTime, type ListedChange, rowsOf, toEntry } from './audit-rows.ts';
import { type AuditQuery, audit, BY_TIME } from './contract.ts';

/** More characters than any position has. */
const MAX_POSITION = 500;
const Position = z.string().min(1).max(MAX_POSITION);

export const handler = httpHandler(audit.routes.listAudit, async ({ query, request }) => {
  const { resource, cursor } = query;
  const list = listOf(request.principal, 'audit', resource, ...BY_TIME.map((name) => query[name]));
  const after = cursor && readCursor(cursor, list, Position);
  const { rows, next } = await (resource ? ofResource(resource, query, after) : inTime(query, after));
  const page = { name: 'audit', records: rows.map(toEntry), next: next && writeCursor(list, next) };
  return hal(halPage(request.url, query, page));
});

interface Page {
  rows: Item[];
  /** Where the next page begins, if there is one. */
  next: string | undefined;
}

async function ofResource(resource: string, { size }: AuditQuery, after: string | undefined): Promise<Page> {
  const { rows, isLast } = await rowsOf(resource, { after, size });
  return { rows, next: isLast ? undefined : `${rows.at(-1)?.sort}` };
}

function inTime({ size, from, to, principal, act }: AuditQuery, after: string | undefined): Promise<Page> {
  const passes = (row: Item): boolean =>
    (principal === undefined || row.principal === principal) && (act === undefined || row.act === act);
  return readMerged<ListedChange>(partitionsOf(byTime({ from, to })), {
    after,
    size,
    isDescending: false,
    passes,
  });
}
