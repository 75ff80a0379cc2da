import { httpHandler, ok, tag } from '@facturation/platform/http';
import { inventory, toResource } from './contract.ts';
import { productTable } from './products.ts';
import { withFree } from './stock/stocked-products.ts';

export const handler = httpHandler(inventory.routes.getProduct, async ({ params }) => {
  const { record, version } = await productTable.get(params.id);
  const [product = record] = await withFree([record], { ConsistentRead: true });
  return ok(toResource(product), tag(version));
});
