import { type HttpRequest, httpHandler, ok } from '@facturation/platform/http';
import type { Bill } from '../bills/bill.ts';
import { billRoutes } from '../bills/contract.ts';
import { fullBillOf } from '../bills/full-bill.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import { billingStore } from './billing-store.ts';
import { creditedDirectory } from './credited-customer.ts';
import { readBill } from './read-bill.ts';

export const handler = httpHandler(billRoutes.getFullBill, async ({ params, request }) => {
  const found = await readBill(params.id);
  if ('draft' in found) return ok(await fullBillOf(found.draft, directoryOf(found.draft, request)));
  const { resource, customer } = found.final;
  return ok({ ...resource, customer });
});

function directoryOf({ originalBill }: Bill, request: HttpRequest) {
  const directory = httpDirectory(request);
  return originalBill ? creditedDirectory(originalBill.id, directory, billingStore) : directory;
}
