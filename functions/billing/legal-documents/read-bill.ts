import type { Bill } from '../bills/bill.ts';
import { draftIn } from '../bills/draft-table.ts';
import { readDocument } from '../documents/read-document.ts';
import { billingStore } from '../final-bills/billing-store.ts';
import { draftKey, frozenKey } from '../finalizing/rows.ts';
import type { IssuedBill } from './documents-function.ts';

/** A final bill, and its number. */
export interface NumberedBill extends IssuedBill {
  number: string;
}

/** A bill as its documents are made from it, whatever it is by now. @throws {NotFoundError} */
export async function readBill(id: string): Promise<{ draft: Bill } | { issued: NumberedBill }> {
  const [row, found] = await billingStore.getAll([draftKey(id), frozenKey(id)]);
  const draft = draftIn(row, id);
  if (draft) return { draft: draft.record };
  // It may have become final while its rows were read, one after the other.
  const [frozen] = found ? [found] : await billingStore.getAll([frozenKey(id)]);
  if (!frozen) throw new Error(`bills/${id} is final, and its document is gone.`);
  const text = `${frozen.text}`;
  return { issued: { bill: id, hash: `${frozen.hash}`, text, number: readDocument(text).number } };
}
