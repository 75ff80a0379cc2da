import { toRfc3339 } from '@facturation/platform/clock';
import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { eurosOf } from '@facturation/platform/schemas';
import { z } from 'zod';
import type { ConflictRow } from '../facturation/contract.ts';
import { analyticsConfig, facturesTable } from './config.ts';
import { analytics } from './contract.ts';
import { Conflicts } from './read/conflicts.ts';

const conflicts = new Conflicts(facturesTable(), analyticsConfig());

export const handler = httpHandler(analytics.routes.listConflicts, async ({ query, request }) => {
  const list = listOf(request.principal, 'conflicts');
  const before = query.cursor && readCursor(query.cursor, list, z.string().min(1));
  const rows = await conflicts.newest(query.size + 1, before);
  const shown = rows.slice(0, query.size);
  const next = rows.length > shown.length ? writeCursor(list, shown.at(-1)?.position) : undefined;
  const page = { name: 'conflicts', path: '/analytics/conflicts', records: shown.map(toResource), next };
  return hal(halPage(request.url, query, page));
});

const toResource = ({ partition, offset, factureId, time, kept, refused }: ConflictRow) => ({
  partition,
  offset,
  id: factureId,
  time: toRfc3339(time),
  kept: toContent(kept),
  refused: toContent(refused),
});

const toContent = ({ cents, ...content }: ConflictRow['kept']) => ({
  ...content,
  montant: eurosOf(cents),
});
