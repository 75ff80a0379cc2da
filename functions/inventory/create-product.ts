import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, tag } from '@facturation/platform/http';
import { productsFor } from './audited-products.ts';
import { inventory, toResource } from './contract.ts';
import { productOf } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const { record, version } = await productsFor(actorOf(request)).create(
    productOf({ ...body, id: request.newId }),
  );
  return created(toResource(record), request.url(`/products/${record.id}`), tag(version));
});
