import { readConfig } from '@facturation/platform/config';
import { correlationIdsOf } from '@facturation/platform/correlation';
import { log } from '@facturation/platform/observability';
import { withRegistration } from '@facturation/platform/registration';
import type { MSKEvent } from 'aws-lambda';
import { z } from 'zod';
import { Factures } from './factures.ts';
import { storedRecordsOf } from './first-wins.ts';

const config = readConfig(
  z.object({ FACTURES_TABLE: z.string().min(1), FIRST_EPOCH: z.coerce.number().int().positive() }),
);
const factures = new Factures(config.FACTURES_TABLE);

/**
 * Stores a batch, or throws so that it is delivered again. Bad records are skipped, because analytics quarantines them.
 */
export const handler = withRegistration(async (event: MSKEvent): Promise<void> => {
  const records = Object.values(event.records).flat();
  const stored = storedRecordsOf(records, config.FIRST_EPOCH);
  const conflicts = await factures.storeAll(stored, config.FIRST_EPOCH);
  if (conflicts > 0) log.warn('Some factures have the id of another one', { conflicts });
  const correlationIds = correlationIdsOf(event);
  if (correlationIds.length > 0) log.info('stored', { correlationIds });
});
