import type { Customer, Directory } from '../bills/directory.ts';
import { readDocument } from '../documents/read-document.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { frozenKey } from '../finalizing/rows.ts';

/** A customer as a bill froze them, with the electronic address of today; theirs of then when they are gone or have none. */
export const reachedToday = (asIssued: Customer, today: Customer | null): Customer =>
  today?.electronicAddress ? { ...asIssued, electronicAddress: today.electronicAddress } : asIssued;

/** The directory of a credit note that is a draft: its customer is that of its bill. */
export const creditedDirectory = (
  original: string,
  directory: Directory,
  store: Pick<RowStore, 'get'>,
): Directory => ({
  ...directory,
  async customer(id) {
    const [frozen, today] = await Promise.all([store.get(frozenKey(original)), directory.customer(id)]);
    return reachedToday(readDocument(`${frozen?.text}`).customer, today);
  },
});
