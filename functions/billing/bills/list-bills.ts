import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.listBills, async ({ query, request }) => {
  const { size, cursor } = query;
  const page = await billTable.page({ order: 'id', size, cursor, principal: request.principal });
  return hal(halPage(request.url, query, { ...page, name: 'bills', records: page.records.map(toResource) }));
});
