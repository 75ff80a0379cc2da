import { toRfc3339 } from '@facturation/platform/clock';
import { ApiError, type Fault } from '@facturation/platform/errors';
import type { Bill } from './bill.ts';
import type { Directory } from './directory.ts';
import { referencesOf } from './references.ts';

/** What a client buys. */
export interface Purchase {
  /** Of the bill. */
  id: string;
  /** Milliseconds since the epoch. */
  time: number;
  customerID: string;
  productItems: readonly { productID: string; quantity: number }[];
}

/**
 * A bill of a purchase, of its date; the price of each line is the product's at this moment.
 * @throws {ApiError} unknown-reference, naming each line whose product, and the customer, that does not exist.
 */
export async function makeBill(purchase: Purchase, directory: Directory): Promise<Bill> {
  const { customer, products } = await referencesOf(purchase, directory);
  const faults: Fault[] = customer ? [] : [unknown('#/customerID', `customers/${purchase.customerID}`)];
  const productItems = purchase.productItems.map(({ productID, quantity }, line) => {
    const product = products.get(productID);
    if (!product) faults.push(unknown(`#/productItems/${line}/productID`, `products/${productID}`));
    return { productID, quantity, price: product?.price ?? Number.NaN };
  });
  if (faults.length > 0)
    throw new ApiError('unknown-reference', faults.map(({ detail }) => detail).join(' '), { errors: faults });
  return {
    id: purchase.id,
    billingDate: toRfc3339(purchase.time),
    customerID: purchase.customerID,
    productItems,
  };
}

const unknown = (pointer: string, record: string): Fault => ({
  pointer,
  detail: `${record} does not exist.`,
});
