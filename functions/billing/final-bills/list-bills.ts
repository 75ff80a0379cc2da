import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { billTable } from '../bills/bill-table.ts';
import { billRoutes } from '../bills/contract.ts';
import { toResource } from '../bills/resource.ts';
import { readFinalBills } from './read-bill.ts';

export const handler = httpHandler(billRoutes.listBills, async ({ query, request }) => {
  const { size, cursor } = query;
  const page = await billTable.page({ order: 'id', size, cursor, principal: request.principal });
  const finals = await readFinalBills(page.records.flatMap((bill) => ('status' in bill ? [bill.id] : [])));
  const records = page.records.map((bill) => ('status' in bill ? finals.get(bill.id) : toResource(bill)));
  return hal(halPage(request.url, query, { ...page, name: 'bills', records }));
});
