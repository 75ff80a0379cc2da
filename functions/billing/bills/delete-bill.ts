import { actorOf } from '@facturation/platform/audit';
import { httpHandler, noContent } from '@facturation/platform/http';
import { stockFunction } from '../stock/stock-function.ts';
import { AuditedDrafts } from './audited-drafts.ts';
import { billRoutes } from './contract.ts';
import { releaseGoods } from './release-goods.ts';

export const handler = httpHandler(billRoutes.deleteBill, async ({ params, request }) => {
  const draft = await new AuditedDrafts(actorOf(request)).remove(params.id, request.ifMatch);
  await releaseGoods(draft, stockFunction);
  return noContent();
});
