import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { orderOf } from '@facturation/platform/sort';
import { inventory, toResource } from './contract.ts';
import { productTable } from './products.ts';
import { withFree } from './stock/stocked-products.ts';

/** A batch is one page, however long. */
async function batch(ids: readonly string[]) {
  const records = await productTable.getMany(ids);
  return { records, total: records.length, next: undefined };
}

export const handler = httpHandler(inventory.routes.listProducts, async ({ query, request }) => {
  const { id, size, cursor, sort, search } = query;
  const { principal } = request;
  const page = await (id
    ? batch(id)
    : search === undefined
      ? productTable.page({ ...orderOf(sort), size, cursor, principal })
      : productTable.search(['name', 'reference'], { search, size, cursor, principal }));
  const records = (await withFree(page.records)).map(toResource);
  const shown = id ? { ...query, size: records.length } : query;
  return hal(halPage(request.url, shown, { ...page, name: 'products', records }));
});
