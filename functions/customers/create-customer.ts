import { created, httpHandler, tag } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerOf, customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const customer = customerOf({ ...body, id: request.newId });
  const { record, version } = await customerTable.create(customer);
  return created(record, request.url(`/customers/${record.id}`), tag(version));
});
