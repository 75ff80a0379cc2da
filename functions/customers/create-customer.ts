import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, tag } from '@facturation/platform/http';
import { customersFor } from './audited-customers.ts';
import { customers } from './contract.ts';
import { customerOf } from './customers.ts';

export const handler = httpHandler(customers.routes.createCustomer, async ({ body, request }) => {
  const customer = customerOf({ ...body, id: request.newId });
  const { record, version } = await customersFor(actorOf(request)).create(customer);
  return created(record, request.url(`/customers/${record.id}`), tag(version));
});
