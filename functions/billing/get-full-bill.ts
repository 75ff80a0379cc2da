import { httpHandler, ok } from '@facturation/platform/http';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';
import { fullBillOf } from './full-bill.ts';
import { httpDirectory } from './http-directory.ts';

export const handler = httpHandler(billing.routes.getFullBill, async ({ params, request }) =>
  ok(await fullBillOf(await billTable.get(params.id), httpDirectory(request))),
);
