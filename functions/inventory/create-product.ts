import { created, httpHandler, tag } from '@facturation/platform/http';
import { newId } from '@facturation/platform/ids';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const product = { id: newId(), ...body };
  const { version } = await productTable.create(product);
  return created(toJson(product), request.url(`/products/${product.id}`), tag(version));
});
