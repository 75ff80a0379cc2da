import { httpHandler, ok } from '@facturation/platform/http';
import { billRoutes } from '../bills/contract.ts';
import { fullBillOf } from '../bills/full-bill.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import { readBill } from './read-bill.ts';

export const handler = httpHandler(billRoutes.getFullBill, async ({ params, request }) => {
  const found = await readBill(params.id);
  if ('draft' in found) return ok(await fullBillOf(found.draft, httpDirectory(request)));
  const { resource, customer } = found.final;
  return ok({ ...resource, customer });
});
