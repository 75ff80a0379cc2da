import { httpHandler, ok } from '@facturation/platform/http';
import { billTable } from './bill-table.ts';
import { billRoutes } from './contract.ts';
import { fullBillOf } from './full-bill.ts';
import { httpDirectory } from './http-directory.ts';

export const handler = httpHandler(billRoutes.getFullBill, async ({ params, request }) => {
  const { record } = await billTable.get(params.id);
  return ok(await fullBillOf(record, httpDirectory(request)));
});
