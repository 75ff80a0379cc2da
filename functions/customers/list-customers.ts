import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { orderOf } from '@facturation/platform/sort';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.listCustomers, async ({ query, request }) => {
  const { size, cursor, sort, search } = query;
  const { principal } = request;
  const page = await (search === undefined
    ? customerTable.page({ ...orderOf(sort), size, cursor, principal })
    : customerTable.search(['name'], { search, size, cursor, principal }));
  return hal(halPage(request.url, query, { name: 'customers', ...page }));
});
