import { actorOf } from '@facturation/platform/audit';
import { httpHandler, noContent } from '@facturation/platform/http';
import { productsFor } from './audited-products.ts';
import { inventory } from './contract.ts';

export const handler = httpHandler(inventory.routes.deleteProduct, async ({ params, request }) => {
  await productsFor(actorOf(request)).remove(params.id, request.ifMatch);
  return noContent();
});
