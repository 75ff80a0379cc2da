import { readConfig } from '@facturation/platform/config';
import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import { facturation } from './contract.ts';
import { toResource } from './facture-row.ts';
import { Factures } from './factures.ts';

const config = readConfig(z.object({ FACTURES_TABLE: z.string().min(1) }));
const factures = new Factures(config.FACTURES_TABLE);

export const handler = httpHandler(facturation.routes.listFactures, async ({ query, request }) => {
  const list = listOf(request.principal, 'factures', query.nomClient);
  const before = query.cursor && readCursor(query.cursor, list, z.string().min(1));
  const rows = await factures.newest(query.size + 1, before, query.nomClient);
  const shown = rows.slice(0, query.size);
  const next = rows.length > shown.length ? writeCursor(list, shown.at(-1)?.position) : undefined;
  return hal(halPage(request.url, query, { name: 'factures', records: shown.map(toResource), next }));
});
