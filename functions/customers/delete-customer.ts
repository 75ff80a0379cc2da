import { actorOf } from '@facturation/platform/audit';
import { httpHandler, noContent } from '@facturation/platform/http';
import { customersFor } from './audited-customers.ts';
import { customers } from './contract.ts';

export const handler = httpHandler(customers.routes.deleteCustomer, async ({ params, request }) => {
  await customersFor(actorOf(request)).remove(params.id, request.ifMatch);
  return noContent();
});
