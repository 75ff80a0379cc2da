import { httpHandler, ok, tag } from '@facturation/platform/http';
import { inventory } from './contract.ts';
import { productTable, toResource } from './products.ts';

export const handler = httpHandler(inventory.routes.getProduct, async ({ params }) => {
  const { record, version } = await productTable.get(params.id);
  return ok(toResource(record), tag(version));
});
