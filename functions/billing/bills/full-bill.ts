import { toResource as productToResource } from '../../inventory/contract.ts';
import type { Bill } from './bill.ts';
import type { Directory, Product } from './directory.ts';
import { referencesOf } from './references.ts';
import { toResource } from './resource.ts';

/**
 * A bill with its customer and products joined in, as an answer carries it. What was deleted since is null and
 * named in `missing`. Two calls downstream at most, whatever the number of lines.
 */
export async function fullBillOf(bill: Bill, directory: Directory) {
  const { productIDs, customer, products } = await referencesOf(bill, directory);
  const missing = [
    ...(customer ? [] : [`customers/${bill.customerID}`]),
    ...productIDs.filter((id) => !products.has(id)).map((id) => `products/${id}`),
  ];
  const { productItems, ...head } = toResource(bill);
  const joined = productItems.map((item) => ({ ...item, ...productJoined(item.productID, products) }));
  return { ...head, customer, productItems: joined, ...(missing.length > 0 && { missing }) };
}

function productJoined(id: string | undefined, products: ReadonlyMap<string, Product>) {
  if (id === undefined) return {};
  const product = products.get(id);
  return { product: product ? productToResource(product) : null };
}
