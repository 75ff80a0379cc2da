import { eurosOf } from '@facturation/platform/schemas';
import type { z } from 'zod';
import type { Bill as BillSchema } from './contract.ts';

/** `price` of an item is integer cents a unit. */
export type Bill = z.output<typeof BillSchema>;
export type ProductItem = Bill['productItems'][number];

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
  price: eurosOf(price),
});
