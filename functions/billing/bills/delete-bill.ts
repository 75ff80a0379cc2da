import { actorOf } from '@facturation/platform/audit';
import { httpHandler, noContent } from '@facturation/platform/http';
import { AuditedDrafts } from './audited-drafts.ts';
import { billRoutes } from './contract.ts';

export const handler = httpHandler(billRoutes.deleteBill, async ({ params, request }) => {
  await new AuditedDrafts(actorOf(request)).remove(params.id, request.ifMatch);
  return noContent();
});
