import { httpHandler, noContent } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable } from './products.ts';

export const handler = httpHandler(inventory.routes.deleteProduct, async ({ params, request }) => {
  await productTable.remove(params.id, request.ifMatch);
  return noContent();
});
