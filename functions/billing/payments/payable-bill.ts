import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { finalInvoiceOf, readDocument } from '../documents/read-document.ts';
import type { Attributes, RowStore } from '../finalizing/row-store.ts';
import { draftKey, frozenKey, isDraft, settlementKey } from '../finalizing/rows.ts';
import type { FinalInvoice, InvoiceState } from '../vat/invoice-state.ts';

/** A final invoice with its settlement as it was read. */
export interface PayableBill {
  id: string;
  /** A day, `2026-11-29`. */
  issueDate: string;
  /** IANA name of the seller's time zone. */
  timeZone: string;
  invoice: FinalInvoice;
  state: InvoiceState;
  /** The settlement row. */
  settlement: Attributes;
}

/** @throws {NotFoundError} @throws {ApiError} not-payable, for drafts and credit notes */
export async function readPayable(id: string, store: RowStore): Promise<PayableBill> {
  const found = await readFinal(id, store);
  if (found) return found;
  if (isDraft(await store.get(draftKey(id))))
    throw notPayable(`bills/${id} is a draft: it can be paid once it is final.`);
  // It may have become final since it was looked for.
  const final = await readFinal(id, store);
  if (!final) throw new NotFoundError(`bills/${id}`);
  return final;
}

const notPayable = (detail: string): ApiError => new ApiError('not-payable', detail);

async function readFinal(id: string, store: RowStore): Promise<PayableBill | undefined> {
  const [frozen, settlement] = await Promise.all([store.get(frozenKey(id)), store.get(settlementKey(id))]);
  if (!frozen || !settlement) return undefined;
  if (frozen.billKind !== 'invoice') throw notPayable(`bills/${id} is a credit note: it takes no payments.`);
  return {
    id,
    issueDate: `${frozen.issueDate}`,
    timeZone: `${settlement.timeZone}`,
    invoice: finalInvoiceOf(readDocument(`${frozen.text}`)),
    state: settlement.state as InvoiceState,
    settlement,
  };
}
