import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Price } from '@facturation/platform/prices';
import { GivenByServer, Id, IdInput, IdParams, time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Customer } from '../customers/contract.ts';
import { Product } from '../inventory/contract.ts';
import { sellerRoutes } from './seller/contract.ts';

const quantity = z.int().min(1).max(1_000_000).describe('Pieces');
const frozen = Price.describe('Unit price in euros when the bill was made, at most six decimals');

const ProductItem = z
  .object({ productID: Id.describe('Id of a product'), quantity, price: frozen })
  .meta({ id: 'ProductItem' });
const head = {
  id: Id,
  billingDate: time('When it was made'),
  customerID: Id.describe('Id of a customer'),
};
const example = { id: '1', billingDate: '2026-03-01T09:30:00.000Z', customerID: '1' };
const item = { productID: '1', quantity: 2, price: 1000 };
const customer = { id: '1', name: 'Abir', email: 'ab@gmail.com' };
const product = { id: '1', name: 'ecran', price: 1000, quantity: 70 };

export const Bill = z
  .object({ ...head, productItems: z.array(ProductItem).describe('Its lines') })
  .meta({ id: 'Bill', examples: [{ ...example, productItems: [item] }] });

const FullBill = z
  .object({
    ...head,
    customer: Customer.nullable().describe('As it is now; null when it was deleted'),
    productItems: z
      .array(
        ProductItem.extend({
          product: Product.nullable().describe('As it is now; null when it was deleted'),
        }).meta({ id: 'FullProductItem' }),
      )
      .describe('Its lines'),
    missing: z.array(z.string()).optional().describe('What was deleted since, e.g. products/3'),
  })
  .meta({
    id: 'FullBill',
    examples: [{ ...example, customer, productItems: [{ ...item, product }] }],
  });

/** A line as the original's class `ProductItem` is written: its price is a double, 0 until it is set. */
const NewProductItem = z.strictObject({
  id: GivenByServer,
  productID: IdInput.describe('Id of a product'),
  quantity,
  price: z
    .literal(0, 'The price comes from the product: leave it out.')
    .optional()
    .describe('0, or missing: it is that of the product now'),
  bill: GivenByServer,
  product: GivenByServer,
});

const NewBill = z
  .strictObject({
    id: GivenByServer,
    billingDate: GivenByServer,
    customerID: IdInput.describe('Id of a customer'),
    customer: GivenByServer,
    productItems: z.array(NewProductItem).min(1).max(100).describe('Its lines'),
  })
  .meta({
    id: 'NewBill',
    examples: [{ customerID: '1', productItems: [{ productID: '1', quantity: 2 }] }],
  });

export const billing = defineService({
  name: 'BILLING-SERVICE',
  description: 'Bills: what a customer bought, at the prices of that moment',
  routes: {
    ...sellerRoutes,
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
      scopes: ['bills:write', 'customers:read', 'products:read'],
      summary: 'Make a bill: prices are those of the products now, the date is now',
      body: NewBill,
      errors: ['unknown-reference'],
      leadsTo: ['/fullBill/{id}'],
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
