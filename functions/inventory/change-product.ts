import { httpHandler, ok, tag } from '@facturation/platform/http';
import { refuseOtherId } from '@facturation/platform/schemas';
import { inventory } from './contract.ts';
import { productTable, toResource } from './products.ts';

export const handler = httpHandler(inventory.routes.changeProduct, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const { record, version } = await productTable.change(params.id, body, request.ifMatch);
  return ok(toResource(record), tag(version));
});
