import { fromRow } from '../bills/bill.ts';
import { toResource } from '../bills/resource.ts';
import { billingStore } from '../final-bills/billing-store.ts';
import { readFinalBills } from '../final-bills/read-bill.ts';
import { draftKey, numberKey, settlementKey } from '../finalizing/rows.ts';
import { hasStanding, isFinalizedIn, type ListedBill, type Standing } from './bill-filter.ts';
import { finalOf } from './bill-lists.ts';
import type { BillFilter } from './list-query.ts';

/** The bill that has a number; none or one. */
export async function readNumbered(number: string): Promise<ListedBill[]> {
  const [named] = await billingStore.getAll([numberKey(number)]);
  if (!named) return [];
  const id = `${named.bill}`;
  const [settlement] = await billingStore.getAll([settlementKey(id)]);
  return settlement ? [finalOf({ ...settlement, id })] : [];
}

/**
 * Listed bills as they are answered, at most 100. One that was deleted since its index was written is left out, and one that
 * has become another than was asked for: a draft that is final by now, or an open bill that is paid.
 */
export async function readListed(bills: readonly ListedBill[], filter: BillFilter): Promise<object[]> {
  const drafts = bills.filter((bill) => bill.status === 'draft').map(({ id }) => id);
  const rows = await billingStore.getAll(drafts.map(draftKey));
  const answers = new Map<string, { id: string; status: string; finalizedAt?: string } & Standing>();
  const finals = new Set(bills.filter((bill) => bill.status === 'final').map(({ id }) => id));
  for (const [index, id] of drafts.entries()) {
    const row = rows[index];
    if (row && row.status === undefined) answers.set(id, toResource(fromRow({ ...row, id })));
    if (row?.status === 'final') finals.add(id);
  }
  for (const [id, final] of await readFinalBills([...finals])) answers.set(id, final);
  return bills
    .flatMap(({ id }) => answers.get(id) ?? [])
    .filter((bill) => filter.status === undefined || bill.status === filter.status)
    .filter((bill) => hasStanding(bill, filter) && isFinalizedIn(bill, filter));
}
