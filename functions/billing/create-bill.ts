import { created, httpHandler, tag } from '@facturation/platform/http';
import { toJson } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';
import { httpDirectory } from './http-directory.ts';
import { makeBill } from './make-bill.ts';

export const handler = httpHandler(billing.routes.createBill, async ({ body, request }) => {
  const order = { ...body, id: request.newId, time: request.time };
  const { record, version } = await billTable.create(await makeBill(order, httpDirectory(request)));
  return created(toJson(record), request.url(`/bills/${record.id}`), tag(version));
});
