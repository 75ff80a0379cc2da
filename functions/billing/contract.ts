import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Euros, Id, IdInput, IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Customer } from '../customers/contract.ts';
import { Product } from '../inventory/contract.ts';

const quantity = z.int().min(1).max(1_000_000);
const frozen = Euros.describe('Unit price when the bill was made');

const ProductItem = z.object({ productID: Id, quantity, price: frozen }).meta({ id: 'ProductItem' });
const head = { id: Id, billingDate: z.iso.datetime(), customerID: Id };

export const Bill = z.object({ ...head, productItems: z.array(ProductItem) }).meta({ id: 'Bill' });

const FullBill = z
  .object({
    ...head,
    customer: Customer.nullable(),
    productItems: z.array(
      ProductItem.extend({ product: Product.nullable() }).meta({ id: 'FullProductItem' }),
    ),
    missing: z.array(z.string()).optional().describe('What was deleted since, e.g. products/3'),
  })
  .meta({ id: 'FullBill' });

const NewBill = z
  .strictObject({
    customerID: IdInput,
    productItems: z
      .array(z.strictObject({ productID: IdInput, quantity }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'NewBill' });

export const billing = defineService({
  name: 'BILLING-SERVICE',
  description: 'Bills: what a customer bought, at the prices of that moment',
  routes: {
    listBills: {
      method: 'GET',
      path: '/bills',
      scopes: ['bills:read'],
      summary: 'Bills, oldest first',
      query: z.strictObject(pageQuery),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('bills', Bill).meta({ id: 'BillPage' }),
          contentType: 'application/hal+json',
        },
      },
    },
    createBill: {
      method: 'POST',
      path: '/bills',
      scopes: ['bills:write'],
      summary: 'Make a bill: prices are those of the products now, the date is now',
      body: NewBill,
      entityTag: 'required',
      answers: { 201: { description: 'The bill', schema: Bill } },
    },
    getBill: {
      method: 'GET',
      path: '/bills/{id}',
      scopes: ['bills:read'],
      summary: 'One bill',
      params: IdParams,
      entityTag: 'required',
      answers: { 200: { description: 'The bill', schema: Bill } },
    },
    getFullBill: {
      method: 'GET',
      path: '/fullBill/{id}',
      scopes: ['bills:read', 'customers:read', 'products:read'],
      summary: 'A bill with its customer and products joined in',
      params: IdParams,
      answers: { 200: { description: 'The bill; null stands for what was deleted', schema: FullBill } },
    },
  },
});
