import { chunksOf } from '@facturation/platform/chunks';
import { fromRow } from '../bills/bill.ts';
import { toResource } from '../bills/resource.ts';
import { billingStore } from '../final-bills/billing-store.ts';
import { readFinalBills } from '../final-bills/read-bill.ts';
import type { Attributes, Key } from '../finalizing/row-store.ts';
import { draftKey, frozenKey, numberKey, settlementKey } from '../finalizing/rows.ts';
import { isOverdue } from '../vat/overdue.ts';
import { asksForStanding, hasStanding, isListed, type ListedBill, type Standing } from './bill-filter.ts';
import { finalOf } from './bill-lists.ts';
import type { BillFilter } from './list-query.ts';

/** Those of some listed bills that pass a filter, in their order. `nowMs`: milliseconds since the epoch. */
export const keepFor =
  (filter: BillFilter, nowMs: number) =>
  async (bills: readonly ListedBill[]): Promise<ListedBill[]> => {
    const listed = bills.filter((bill) => isListed(bill, filter));
    if (!asksForStanding(filter)) return listed;
    const finals = listed.filter(({ status }) => status === 'final');
    const settlements = await readAll(finals.map(({ id }) => settlementKey(id)));
    return finals.filter((_, index) => {
      const row = settlements[index];
      return row !== undefined && hasStanding(standingOf(row, nowMs), filter);
    });
  };

/** What a settlement row says at a moment. */
function standingOf(row: Attributes, nowMs: number): Standing {
  const { settlement, due, dueDate, timeZone } = row as unknown as Record<'dueDate' | 'timeZone', string> &
    Pick<Standing, 'settlement'> & { due: number };
  return { settlement, isOverdue: isOverdue(due, dueDate, nowMs, timeZone) };
}

/** The bill that has a number; none or one. */
export async function readNumbered(number: string): Promise<ListedBill[]> {
  const [named] = await billingStore.getAll([numberKey(number)]);
  if (!named) return [];
  const id = `${named.bill}`;
  const [frozen] = await billingStore.getAll([frozenKey(id)]);
  return frozen ? [finalOf({ ...frozen, id })] : [];
}

/** Listed bills as they are answered, at most 100. One that was deleted meanwhile is left out. */
export async function readListed(bills: readonly ListedBill[], { status }: BillFilter): Promise<object[]> {
  const drafts = bills.filter((bill) => bill.status === 'draft').map(({ id }) => id);
  const rows = await billingStore.getAll(drafts.map(draftKey));
  const answers = new Map<string, { id: string; status: string }>();
  const finals = new Set(bills.filter((bill) => bill.status === 'final').map(({ id }) => id));
  for (const [index, id] of drafts.entries()) {
    const row = rows[index];
    if (row && row.status === undefined) answers.set(id, toResource(fromRow({ ...row, id })));
    if (row?.status === 'final') finals.add(id);
  }
  for (const [id, final] of await readFinalBills([...finals])) answers.set(id, final);
  return bills
    .flatMap(({ id }) => answers.get(id) ?? [])
    .filter((bill) => status === undefined || bill.status === status);
}

/** Rows that are read by one call. */
const AT_ONCE = 100;

async function readAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]> {
  const parts = chunksOf(keys, AT_ONCE);
  return (await Promise.all(parts.map((part) => billingStore.getAll(part)))).flat();
}
