import { httpHandler, ok } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.replaceCustomer, async ({ params, body }) => {
  refuseOtherId(params.id, body.id);
  const customer = { ...body, id: params.id };
  await customerTable.replace(customer);
  return ok(customer);
});
