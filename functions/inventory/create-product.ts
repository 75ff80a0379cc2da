import { created, httpHandler, tag } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable, toResource } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const { id: _, ...product } = body;
  const { record, version } = await productTable.create({ id: request.newId, ...product });
  return created(toResource(record), request.url(`/products/${record.id}`), tag(version));
});
