import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { z } from 'zod';
import { billTable } from '../bills/bill-table.ts';
import { billingStore } from '../final-bills/billing-store.ts';
import { readFinalBills } from '../final-bills/read-bill.ts';
import { CREDIT_NOTES, frozenKey } from '../finalizing/rows.ts';
import { creditNoteRoutes } from './contract.ts';

const Position = z.string().startsWith(CREDIT_NOTES);

export const handler = httpHandler(creditNoteRoutes.listCreditNotes, async ({ params, query, request }) => {
  const { id } = params;
  const { size, cursor } = query;
  const list = listOf(request.principal, 'credit-notes', id);
  const after = cursor === undefined ? undefined : readCursor(cursor, list, Position);
  // One more than the page shows whether there is a next page.
  const rows = await billingStore.list('settlements', id, size + 1, { prefix: CREDIT_NOTES, after });
  if (rows.length === 0 && !(await billingStore.get(frozenKey(id)))) await billTable.get(id);
  const page = rows.slice(0, size);
  const ids = page.map(({ bill }) => `${bill}`);
  const bills = await readFinalBills(ids);
  const last = page.at(-1);
  const next = rows.length > size && last ? writeCursor(list, last.sort) : undefined;
  const records = ids.map((bill) => bills.get(bill));
  const path = `/bills/${id}/credit-notes`;
  return hal(halPage(request.url, query, { name: 'creditNotes', path, records, next }));
});
