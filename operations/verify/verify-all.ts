import { readConfig } from '@facturation/platform/config';
import { z } from 'zod';
import type { Document } from '../../functions/billing/documents/document.ts';
import { attributesOf } from '../../functions/billing/documents/issue-invoice.ts';
import { DynamoDbRowStore } from '../../functions/billing/finalizing/dynamodb-row-store.ts';
import { readSeries } from '../../functions/billing/finalizing/series-rows.ts';
import { verifySeries } from '../../functions/billing/series/verify-series.ts';
import type { SeriesFault } from '../../functions/billing/series/walk.ts';
import { verifyBills } from './verify-bills.ts';

const name = z.string().min(3);
const Tables = z.object({
  BILLS_TABLE: name,
  FROZEN_BILLS_TABLE: name,
  NUMBERING_TABLE: name,
  SETTLEMENTS_TABLE: name,
});

export interface Verified {
  id: string;
  numbers: number;
  /** Hash of the last document, to be compared with what left the house; empty before the first. */
  lastHash: string;
}

/**
 * Verifies all series, or one; with all it also looks for documents that no number names, and holds settlements and the
 * sums over all bills against the bills.
 * @param settings of the target: the names of its tables
 * @throws {Error} for an unknown series
 */
export async function verifyAll(
  settings: Readonly<Record<string, string | undefined>>,
  only: string | undefined,
  onProgress: (id: string, read: number, total: number) => void,
): Promise<{ verified: Verified[]; faults: SeriesFault[] }> {
  const tables = readConfig(Tables, settings);
  const { FROZEN_BILLS_TABLE: frozen, SETTLEMENTS_TABLE: settlements } = tables;
  const { BILLS_TABLE: drafts, NUMBERING_TABLE: numbering } = tables;
  const store = new DynamoDbRowStore({ drafts, frozen, settlements, numbering });
  const all = (await readSeries(store)).filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && all.length === 0) throw new Error(`There is no series ${only}.`);
  const faults: SeriesFault[] = [];
  for (const { id } of all) {
    const { faults: found } = await verifySeries(store, id, {
      attributesOf: (document: object) => attributesOf(document as Document),
      onProgress: (read, total) => onProgress(id, read, total),
    });
    faults.push(...found);
  }
  if (only === undefined) faults.push(...(await verifyBills({ frozen, settlements }, store)));
  const verified = all.map(({ id, total, lastHash }) => ({ id, numbers: total, lastHash }));
  return { verified, faults };
}
