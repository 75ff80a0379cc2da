import { created, httpHandler, tag } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const { record, version } = await customerTable.create({ id: request.newId, ...body });
  return created(record, request.url(`/customers/${record.id}`), tag(version));
});
