import { created, httpHandler, tag } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const { id: _, ...product } = body;
  const { record, version } = await productTable.create({ id: request.newId, ...product });
  return created(toJson(record), request.url(`/products/${record.id}`), tag(version));
});
