import { created, httpHandler, tag } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.createProduct, async ({ body, request }) => {
  const { record, version } = await productTable.create({ ...body, id: request.newId });
  return created(toJson(record), request.url(`/products/${record.id}`), tag(version));
});
