import { readConfig } from '@facturation/platform/config';
import { NotFoundError } from '@facturation/platform/errors';
import { httpHandler, ok } from '@facturation/platform/http';
import { z } from 'zod';
import { facturation } from './contract.ts';
import { toResource } from './facture-row.ts';
import { Factures } from './factures.ts';

const config = readConfig(z.object({ FACTURES_TABLE: z.string().min(1) }));
const factures = new Factures(config.FACTURES_TABLE);

export const handler = httpHandler(facturation.routes.getFacture, async ({ params: { id } }) => {
  const row = await factures.find(id);
  if (!row) throw new NotFoundError(`factures/${id}`);
  return ok(toResource(row));
});
