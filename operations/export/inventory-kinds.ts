import { toResource as toProduct } from '../../functions/inventory/contract.ts';
import { fromRow as productOf } from '../../functions/inventory/products.ts';
import { movementOf, productOfMovement } from '../../functions/inventory/stock/movement-row.ts';
import { withFree } from '../../functions/inventory/stock/stocked-products.ts';
import { pagesOf, rowsOf } from '../table-pages.ts';

/** Products as the API answers them, each with what is free of it. */
export async function* products(): AsyncGenerator<object> {
  for await (const page of pagesOf(process.env.PRODUCTS_TABLE ?? '')) {
    // Counters are in the same table.
    const rows = page.filter(({ kind }) => kind === 'products');
    yield* (await withFree(rows.map(productOf), { ConsistentRead: true })).map(toProduct);
  }
}

/** Movements of stock as the API answers them, each with the id of its product, which may have been deleted. */
export async function* movements(): AsyncGenerator<object> {
  for await (const row of rowsOf(process.env.STOCK_TABLE ?? '')) {
    const productID = productOfMovement(row);
    if (productID !== undefined) yield { productID, ...movementOf(row) };
  }
}
