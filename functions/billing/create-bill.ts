import { created, httpHandler, tag } from '@facturation/platform/http';
import { toResource } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';
import { httpDirectory } from './http-directory.ts';
import { makeBill } from './make-bill.ts';

export const handler = httpHandler(billing.routes.createBill, async ({ body, request }) => {
  const purchase = { ...body, id: request.newId, time: request.time };
  const { record, version } = await billTable.create(await makeBill(purchase, httpDirectory(request)));
  return created(toResource(record), request.url(`/bills/${record.id}`), tag(version));
});
