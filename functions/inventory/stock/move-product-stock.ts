import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok } from '@facturation/platform/http';
import { adjust } from './movements.ts';
import { stockRoutes } from './routes.ts';
import { surroundingsUntil } from './stock.ts';

export const handler = httpHandler(stockRoutes.moveProductStock, async ({ params, body, request }) => {
  const asked = { product: params.id, id: request.newId, ...body };
  return ok(await adjust(asked, actorOf(request), surroundingsUntil(request.deadline)));
});
