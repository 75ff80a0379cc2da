import { actorOf } from '@facturation/platform/audit';
import { httpHandler, ok, tag } from '@facturation/platform/http';
import { merged } from '@facturation/platform/merged-records';
import { refuseOtherId } from '@facturation/platform/schemas';
import { checkWhole } from '@facturation/platform/validation';
import { productsFor } from './audited-products.ts';
import { AgreeingProduct, inventory, toResource } from './contract.ts';
import { type Product, productOf } from './products.ts';
import { surroundingsUntil } from './stock/stock.ts';
import { untilSettled } from './stock/until-settled.ts';

export const handler = httpHandler(inventory.routes.changeProduct, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const edit = (product: Product) => {
    const changed = productOf(merged(product, body));
    checkWhole(AgreeingProduct, changed);
    return changed;
  };
  const how = { setsQuantity: body.quantity !== undefined };
  const { record, version } = await untilSettled(surroundingsUntil(request.deadline), () =>
    productsFor(actorOf(request), how).edit(params.id, request.ifMatch, edit),
  );
  return ok(toResource(record), tag(version));
});
