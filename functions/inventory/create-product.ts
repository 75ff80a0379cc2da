import { created, httpHandler, tag } from '@facturation/platform/http';
import { inventory, toResource } from './contract.ts';
import { productOf, productTable } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const { record, version } = await productTable.create(productOf({ ...body, id: request.newId }));
  return created(toResource(record), request.url(`/products/${record.id}`), tag(version));
});
