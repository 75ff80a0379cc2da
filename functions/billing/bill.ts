import { fromRowPrice, priceOf, toRowPrice } from '@facturation/platform/prices';
import type { z } from 'zod';
import type { Bill as BillSchema } from './contract.ts';

/** `price` of an item is integer millionths of a euro a unit. */
export type Bill = z.output<typeof BillSchema>;
export type ProductItem = Bill['productItems'][number];

/** What a row holds of a bill. */
export const fromRow = (row: object): Bill => {
  const { id, billingDate, customerID, productItems } = row as Bill;
  return { id, billingDate, customerID, productItems: withPrices(productItems, fromRowPrice) };
};

/** Its lines as a row keeps them. */
export const toRowItems = (items: readonly ProductItem[]): ProductItem[] => withPrices(items, toRowPrice);

const withPrices = (items: readonly ProductItem[], change: (price: number) => number): ProductItem[] =>
  items.map(({ productID, quantity, price }) => ({ productID, quantity, price: change(price) }));

/** A bill as answers carry it: prices in euros. */
export const toResource = (bill: Bill) => ({
  id: bill.id,
  billingDate: bill.billingDate,
  customerID: bill.customerID,
  productItems: bill.productItems.map(itemToResource),
});

export const itemToResource = ({ productID, quantity, price }: ProductItem) => ({
  productID,
  quantity,
  price: priceOf(price),
});
