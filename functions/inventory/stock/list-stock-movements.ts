import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { Id } from '@facturation/platform/schemas';
import { productTable } from '../products.ts';
import { stockRoutes } from './routes.ts';
import { stockRows } from './stock.ts';

export const handler = httpHandler(stockRoutes.listStockMovements, async ({ params, query, request }) => {
  const { id: product } = params;
  const { size, cursor } = query;
  const list = listOf(request.principal, 'movements', product);
  const before = cursor && readCursor(cursor, list, Id);
  await productTable.get(product);
  // One more than the page shows whether there is a next page.
  const found = await stockRows.movements(product, size + 1, before);
  const records = found.slice(0, size);
  const last = records.at(-1);
  const next = found.length > size && last ? writeCursor(list, last.id) : undefined;
  const path = `/products/${product}/movements`;
  return hal(halPage(request.url, query, { name: 'movements', path, records, next }));
});
