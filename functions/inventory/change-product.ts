import { httpHandler, ok, tag } from '@facturation/platform/http';
import { merged } from '@facturation/platform/merge-patch';
import { editRecord } from '@facturation/platform/record-edit';
import { refuseOtherId } from '@facturation/platform/schemas';
import { checkWhole } from '@facturation/platform/validation';
import { AgreeingProduct, inventory, toResource } from './contract.ts';
import { type Product, productOf, productTable } from './products.ts';

export const handler = httpHandler(inventory.routes.changeProduct, async ({ params, body, request }) => {
  refuseOtherId(params.id, body.id);
  const edit = (product: Product) => {
    const changed = productOf(merged(product, body));
    checkWhole(AgreeingProduct, changed);
    return changed;
  };
  const { record, version } = await editRecord(productTable, params.id, request.ifMatch, edit);
  return ok(toResource(record), tag(version));
});
