import { httpHandler, ok, tag } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.changeCustomer, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const { record, version } = await customerTable.change(params.id, body, request.ifMatch);
  return ok(record, tag(version));
});
