import { eurosOf } from '@facturation/platform/schemas';
import { type Bill, itemToJson, toJson } from './bill.ts';
import type { Directory, Product } from './directory.ts';

const productToJson = (product: Product) => ({ ...product, price: eurosOf(product.price) });

/**
 * A bill with its customer and products joined in, as an answer carries it. What was deleted since is null and
 * named in `missing`. Two calls downstream, whatever the number of lines.
 */
export async function fullBillOf(bill: Bill, directory: Directory) {
  const productIDs = [...new Set(bill.productItems.map(({ productID }) => productID))];
  const [customer, products] = await Promise.all([
    directory.customer(bill.customerID),
    directory.products(productIDs),
  ]);
  const missing = [
    ...(customer ? [] : [`customers/${bill.customerID}`]),
    ...productIDs.filter((id) => !products.has(id)).map((id) => `products/${id}`),
  ];
  const joined = bill.productItems.map((item) => {
    const product = products.get(item.productID);
    return { ...itemToJson(item), product: product ? productToJson(product) : null };
  });
  return { ...toJson(bill), customer, productItems: joined, ...(missing.length > 0 && { missing }) };
}
