import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, tag } from '@facturation/platform/http';
import { AuditedDrafts } from './audited-drafts.ts';
import { billRoutes } from './contract.ts';
import { httpDirectory } from './http-directory.ts';
import { makeBill } from './make-bill.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(billRoutes.createBill, async ({ body, request }) => {
  const { newId, time } = request;
  const bill = await makeBill({ ...body, newId, time }, httpDirectory(request));
  const { record, version } = await new AuditedDrafts(actorOf(request)).create(bill);
  return created(toResource(record), request.url(`/bills/${record.id}`), tag(version));
});
