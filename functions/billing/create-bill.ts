import { created, httpHandler, tag } from '@facturation/platform/http';
import { toJson } from './bill.ts';
import { billTable } from './bills.ts';
import { billing } from './contract.ts';
import { httpDirectory } from './http-directory.ts';
import { makeBill } from './make-bill.ts';

export const handler = httpHandler(billing.routes.createBill, async ({ body, request }) => {
  const bill = await makeBill(body, httpDirectory(request));
  const { version } = await billTable.create(bill);
  return created(toJson(bill), request.url(`/bills/${bill.id}`), tag(version));
});
