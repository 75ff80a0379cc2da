import { now } from '@facturation/platform/clock';
import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { hal, httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import type { Document } from '../documents/document.ts';
import { attributesOf } from '../documents/issue-invoice.ts';
import { reportFaults } from '../observe/billing-metrics.ts';
import { seriesRoutes } from './contract.ts';
import { readOneSeries } from './read-series.ts';
import { seriesTables } from './series-tables.ts';
import { type Reading, verifySeries } from './verify-series.ts';

/** After so many numbers an answer ends, or where less time than this is left to read more of them. */
const ENOUGH_NUMBERS = 500;
const LEFT_MS = 3_000;

const Reached = z.strictObject({ read: z.int().min(0), hash: z.string(), issueDate: z.string() });

export const handler = httpHandler(seriesRoutes.verifySeries, async ({ params: { id }, query, request }) => {
  const list = listOf(request.principal, 'verification', id);
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor, list, Reached);
  const series = await readOneSeries(seriesTables, id);
  const found =
    series.total === 0 ? NOTHING : await verifySeries(seriesTables, id, reading(from, request.deadline));
  const { reached, isWhole, total, faults } = found;
  reportFaults(id, faults);
  const link = (cursor?: string) => ({ href: request.url(`/series/${id}/verification`, { cursor }) });
  const next = !isWhole && { next: link(writeCursor(list, reached)) };
  return hal({
    series: id,
    verified: reached.read,
    of: total,
    faults,
    ...(reached.hash && { lastHash: reached.hash }),
    _links: { self: link(query.cursor), first: link(), ...next },
  });
});

/** Of a series that has given no number. */
const NOTHING = { reached: { read: 0, hash: '' }, isWhole: true, total: 0, faults: [] };

const reading = (from: z.output<typeof Reached> | undefined, deadlineMs: number): Reading => ({
  attributesOf: (document) => attributesOf(document as unknown as Document),
  ...(from && { from }),
  isEnough: (read) => read >= ENOUGH_NUMBERS || now() > deadlineMs - LEFT_MS,
});
