import type { Customer, Directory } from '../bills/directory.ts';
import { customerFaults } from '../completeness/party-faults.ts';
import { readDocument } from '../documents/read-document.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { frozenKey } from '../finalizing/rows.ts';

const isReached = (customer: Customer): boolean =>
  customerFaults(customer).every(({ pointer }) => !pointer.startsWith('/customer/electronicAddress'));

/**
 * A customer as a bill froze them, with the electronic address of today; theirs of then when they are gone or have none,
 * or one that is not of the company that the bill names (BR-FR-21), as where its SIREN was mended since.
 */
export function reachedToday(asIssued: Customer, today: Customer | null): Customer {
  if (!today?.electronicAddress) return asIssued;
  const reached = { ...asIssued, electronicAddress: today.electronicAddress };
  return isReached(reached) ? reached : asIssued;
}

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
