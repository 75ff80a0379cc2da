import { ApiError } from '@facturation/platform/errors';
import { billTable } from '../bills/bill-table.ts';
import type { Document } from '../documents/document.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Attributes } from '../finalizing/row-store.ts';
import { frozenKey, settlementKey } from '../finalizing/rows.ts';
import { billingStore } from './billing-store.ts';

/** A final invoice, and its settlement as it stands. */
export interface Invoice {
  document: Document;
  settlement: Attributes;
}

/**
 * Reads an invoice that is to be corrected.
 * @throws {NotFoundError} @throws {ApiError} bill-is-draft, not-an-invoice
 */
export async function readInvoice(id: string): Promise<Invoice> {
  const [frozen, settlement] = await Promise.all([
    billingStore.get(frozenKey(id)),
    billingStore.get(settlementKey(id)),
  ]);
  if (!frozen) {
    await billTable.get(id);
    throw new ApiError('bill-is-draft', `bills/${id} is a draft: it is changed, not corrected.`);
  }
  const document = readDocument(`${frozen.text}`);
  if (document.kind !== 'invoice') throw new ApiError('not-an-invoice', `bills/${id} is a credit note.`);
  return { document, settlement: settlement ?? {} };
}
