import { toRfc3339 } from '@facturation/platform/clock';
import { ApiError, type Fault } from '@facturation/platform/errors';
import type { Bill } from './bill.ts';
import type { Directory } from './directory.ts';

/** What a client orders. */
export interface Order {
  /** Of the bill. */
  id: string;
  /** Milliseconds since the epoch. */
  time: number;
  customerID: string;
  productItems: readonly { productID: string; quantity: number }[];
}

/**
 * A bill of an order, of its date; the price of each line is the product's at this moment.
 * @throws {ApiError} unknown-reference, naming each line whose product, and the customer, that does not exist.
 */
export async function makeBill(order: Order, directory: Directory): Promise<Bill> {
  const [customer, products] = await Promise.all([
    directory.customer(order.customerID),
    directory.products(order.productItems.map(({ productID }) => productID)),
  ]);
  const faults: Fault[] = customer ? [] : [unknown('#/customerID', `customers/${order.customerID}`)];
  const productItems = order.productItems.map(({ productID, quantity }, line) => {
    const product = products.get(productID);
    if (!product) faults.push(unknown(`#/productItems/${line}/productID`, `products/${productID}`));
    return { productID, quantity, price: product?.price ?? Number.NaN };
  });
  if (faults.length > 0)
    throw new ApiError('unknown-reference', faults.map(({ detail }) => detail).join(' '), { errors: faults });
  return { id: order.id, billingDate: toRfc3339(order.time), customerID: order.customerID, productItems };
}

const unknown = (pointer: string, record: string): Fault => ({
  pointer,
  detail: `${record} does not exist.`,
});
