import { httpHandler, ok } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable, toJson } from './products.ts';

export const handler = httpHandler(inventory.routes.getProduct, async ({ params }) =>
  ok(toJson(await productTable.get(params.id))),
);
