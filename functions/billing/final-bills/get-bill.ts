import { httpHandler, ok, tag } from '@facturation/platform/http';
import { billRoutes } from '../bills/contract.ts';
import { toResource } from '../bills/resource.ts';
import { readBill } from './read-bill.ts';

export const handler = httpHandler(billRoutes.getBill, async ({ params }) => {
  const found = await readBill(params.id);
  return 'draft' in found
    ? ok(toResource(found.draft), tag(found.version))
    : ok(found.final.resource, tag(found.version));
});
