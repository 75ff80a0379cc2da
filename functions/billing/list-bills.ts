import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { toResource } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';

export const handler = httpHandler(billing.routes.listBills, async ({ query, request }) => {
  const { size, cursor } = query;
  const page = await billTable.page({ order: 'id', size, cursor, principal: request.principal });
  return hal(halPage(request.url, query, { ...page, name: 'bills', records: page.records.map(toResource) }));
});
