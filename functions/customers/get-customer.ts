import { httpHandler, ok } from '@facturation/platform/http';
import { customers } from './contract.ts';
import { customerTable } from './customers.ts';

export const handler = httpHandler(customers.routes.getCustomer, async ({ params }) =>
  ok(await customerTable.get(params.id)),
);
