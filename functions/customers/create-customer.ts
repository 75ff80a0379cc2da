import { created, httpHandler, tag } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const { record, version } = await customerTable.create({ ...body, id: request.newId });
  return created(record, request.url(`/customers/${record.id}`), tag(version));
});
