import { httpHandler, ok, tag } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.getCustomer, async ({ params }) => {
  const { record, version } = await customerTable.get(params.id);
  return ok(record, tag(version));
});
