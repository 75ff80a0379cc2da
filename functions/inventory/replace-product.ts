import { httpHandler, ok } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.replaceProduct, async ({ params, body }) => {
  refuseOtherId(params.id, body.id);
  const product = { ...body, id: params.id };
  await productTable.replace(product);
  return ok(toJson(product));
});
