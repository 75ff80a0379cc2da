import { readConfig } from '@facturation/platform/config';
import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import { type FactureQuery, facturation } from './contract.ts';
import { type FactureRow, keyOf, positionAt, toResource } from './facture-row.ts';
import { ALL, Factures, OF_BILLS, ofClient } from './factures.ts';

/** Before and behind every position. */
const [FIRST, LAST] = ['!', '~'];

const config = readConfig(z.object({ FACTURES_TABLE: z.string().min(1) }));
const factures = new Factures(config.FACTURES_TABLE);

export const handler = httpHandler(facturation.routes.listFactures, async ({ query, request }) => {
  const { id, size, cursor, nomClient, key, ofBills, from, to } = query;
  if (id) return hal(halPage(request.url, query, pageOf(await factures.findAll(id))));
  const list = listOf(request.principal, 'factures', nomClient, key, ofBills, from, to);
  const before = cursor && readCursor(cursor, list, z.string().min(1));
  const { rows, next } = await factures.newest({
    list: listFor(query),
    size,
    from: from ? positionOf(from) : FIRST,
    before: before ?? (to ? positionOf(to) : LAST),
    passes: key === undefined ? undefined : (row) => keyOf(row) === key,
  });
  const page = { ...pageOf(rows), size, next: next && writeCursor(list, next) };
  return hal(halPage(request.url, query, page));
});

function listFor({ nomClient, ofBills }: FactureQuery) {
  if (ofBills) return OF_BILLS;
  return nomClient === undefined ? ALL : ofClient(nomClient);
}

/** No time is before 1970. */
const positionOf = (time: string): string => positionAt(Math.max(0, Date.parse(time)));

const pageOf = (rows: readonly FactureRow[]) => ({
  name: 'factures',
  size: rows.length,
  records: rows.map(toResource),
});
