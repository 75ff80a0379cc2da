import { toResource as productToResource } from '../inventory/contract.ts';
import { type Bill, itemToResource, toResource } from './bill.ts';
import type { Directory } from './directory.ts';
import { referencesOf } from './references.ts';

/**
 * A bill with its customer and products joined in, as an answer carries it. What was deleted since is null and
 * named in `missing`. Two calls downstream, whatever the number of lines.
 */
export async function fullBillOf(bill: Bill, directory: Directory) {
  const { productIDs, customer, products } = await referencesOf(bill, directory);
  const missing = [
    ...(customer ? [] : [`customers/${bill.customerID}`]),
    ...productIDs.filter((id) => !products.has(id)).map((id) => `products/${id}`),
  ];
  const joined = bill.productItems.map((item) => {
    const product = products.get(item.productID);
    return { ...itemToResource(item), product: product ? productToResource(product) : null };
  });
  return { ...toResource(bill), customer, productItems: joined, ...(missing.length > 0 && { missing }) };
}
