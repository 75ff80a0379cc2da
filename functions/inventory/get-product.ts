import { httpHandler, ok, tag } from '@facturation/platform/http';
import { inventory, toResource } from './contract.ts';
import { productTable } from './products.ts';

export const handler = httpHandler(inventory.routes.getProduct, async ({ params }) => {
  const { record, version } = await productTable.get(params.id);
  return ok(toResource(record), tag(version));
});
