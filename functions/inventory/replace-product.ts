import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { productsFor } from './audited-products.ts';
import { inventory, toResource } from './contract.ts';
import { productOf } from './products.ts';
import { surroundingsUntil } from './stock/stock.ts';
import { untilSettled } from './stock/until-settled.ts';

export const handler = httpHandler(inventory.routes.replaceProduct, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const product = productOf({ ...body, id: params.id });
  const { version } = await untilSettled(surroundingsUntil(request.deadline), () =>
    productsFor(actorOf(request), { setsQuantity: true }).put(product, request.ifMatch),
  );
  return ok(toResource(product), tag(version));
});
