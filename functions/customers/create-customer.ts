import { created, httpHandler, tag } from '@facturation/platform/http';
import { newId } from '@facturation/platform/ids';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const customer = { id: newId(), ...body };
  const { version } = await customerTable.create(customer);
  return created(customer, request.url(`/customers/${customer.id}`), tag(version));
});
