import { httpHandler, ok } from '@facturation/platform/http';
import { toJson } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';

export const handler = httpHandler(billing.routes.getBill, async ({ params }) =>
  ok(toJson(await billTable.get(params.id))),
);
