import { created, httpHandler, tag } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const { id: _, ...customer } = body;
  const { record, version } = await customerTable.create({ id: request.newId, ...customer });
  return created(record, request.url(`/customers/${record.id}`), tag(version));
});
