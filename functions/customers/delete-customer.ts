import { httpHandler, noContent } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.deleteCustomer, async ({ params, request }) => {
  await customerTable.remove(params.id, request.ifMatch);
  return noContent();
});
