import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { customersFor } from './audited-customers.ts';
import { customers } from './contract.ts';
import { customerOf } from './customers.ts';

export const handler = httpHandler(customers.routes.replaceCustomer, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const customer = customerOf({ ...body, id: params.id });
  const { version } = await customersFor(actorOf(request)).put(customer, request.ifMatch);
  return ok(customer, tag(version));
});
