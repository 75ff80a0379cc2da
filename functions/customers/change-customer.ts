import { httpHandler, ok } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.changeCustomer, async ({ params, body }) => {
  refuseOtherId(params.id, body.id);
  return ok(await customerTable.change(params.id, body));
});
