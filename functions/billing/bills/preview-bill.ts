import { httpHandler, ok } from '@facturation/platform/http';
import { billRoutes } from './contract.ts';
import { httpDirectory } from './http-directory.ts';
import { makeBill } from './make-bill.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.previewBill, async ({ body, request }) => {
  const { newId, time } = request;
  const { id: _, ...preview } = toResource(await makeBill({ ...body, newId, time }, httpDirectory(request)));
  return ok(preview);
});
