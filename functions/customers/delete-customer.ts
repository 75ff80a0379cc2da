import { httpHandler, noContent } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.deleteCustomer, async ({ params }) => {
  await customerTable.remove(params.id);
  return noContent();
});
