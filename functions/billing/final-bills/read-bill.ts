import { now } from '@facturation/platform/clock';
import { ApiError } from '@facturation/platform/errors';
import type { Versioned } from '@facturation/platform/record-versions';
import type { Bill } from '../bills/bill.ts';
import { billTable } from '../bills/bill-table.ts';
import { draftIn } from '../bills/draft-table.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { draftKey, frozenKey, settlementKey, versionOfFinal } from '../finalizing/rows.ts';
import { billingStore } from './billing-store.ts';
import { finalBillOf } from './final-bill.ts';

/**
 * A final bill as answers carry it, of its two rows, with its version: that of its settlement, since nothing else of it
 * changes, but that it becomes overdue with the time.
 */
export function versionedBillOf(frozen: Attributes, settlement: Attributes) {
  const final = finalBillOf(frozen, settlement, now());
  const version = versionOfFinal(settlement.version, settlement.revision);
  return { final, version: final.resource.overdue ? `${version}.overdue` : version };
}

/** Final bills by their ids, as `finalBillOf` answers one; at most 100. */
export async function readFinalBills(ids: readonly string[]) {
  const rows = await billingStore.getAll([...ids.map(frozenKey), ...ids.map(settlementKey)]);
  const nowMs = now();
  const billAt = (index: number) =>
    finalBillOf(rows[index] ?? {}, rows[ids.length + index] ?? {}, nowMs).resource;
  return new Map(ids.map((id, index) => [id, billAt(index)]));
}

type Found = { draft: Bill; version: string } | ReturnType<typeof versionedBillOf>;

/** A bill, whatever it is by now. @throws {NotFoundError} */
export async function readBill(id: string): Promise<Found> {
  const final = [frozenKey(id), settlementKey(id)];
  const [row, ...found] = await billingStore.getAll([draftKey(id), ...final]);
  const draft = draftIn(row, id);
  if (draft) return { draft: draft.record, version: draft.version };
  // It may have become final while its rows were read, one after the other.
  const [frozen, settlement] = found.every(Boolean) ? found : await billingStore.getAll(final);
  if (!frozen || !settlement) throw new Error(`bills/${id} is final, and its document is gone.`);
  return versionedBillOf(frozen, settlement);
}

/** A draft; undefined where it has become final. @throws {NotFoundError} */
export const readDraft = (id: string): Promise<Versioned<Bill> | undefined> =>
  billTable.get(id).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'bill-is-final') return undefined;
    throw error;
  });
