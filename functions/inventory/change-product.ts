import { httpHandler, ok } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.changeProduct, async ({ params, body }) => {
  refuseOtherId(params.id, body.id);
  return ok(toJson(await productTable.change(params.id, body)));
});
