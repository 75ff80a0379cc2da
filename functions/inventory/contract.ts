import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Euros, GivenByServer, Id, IdInput, IdParams, Text, TextInput } from '@facturation/platform/schemas';
import { z } from 'zod';

const fields = {
  name: TextInput(200).describe('Name of the product'),
  price: Euros.describe('Unit price in euros, at most two decimals'),
  quantity: z.int().nonnegative().describe('Pieces in stock'),
};
const example = { name: 'ecran', price: 1000, quantity: 70 };

export const Product = z
  .object({ id: Id, ...fields, name: Text(200).describe('Name of the product') })
  .meta({ id: 'Product', examples: [{ id: '1', ...example }] });
const NewProduct = z
  .strictObject({ id: GivenByServer, ...fields })
  .meta({ id: 'NewProduct', examples: [example] });
const ProductBody = z
  .strictObject({ id: IdInput.optional().describe('When given, that of the path'), ...fields })
  .meta({ id: 'ProductBody', examples: [example] });

const answered = { description: 'The product', schema: Product };

export const inventory = defineService({
  name: 'INVENTORY-SERVICE',
  aliases: ['PRODUCTS-SERVICE'],
  description: 'Products: what bills are made of',
  routes: {
    listProducts: {
      method: 'GET',
      path: '/products',
      scopes: ['products:read'],
      summary: 'Products, by id or sorted by name or price; or a batch by id',
      description:
        'With `id`, repeated up to 100 times: those products in one page; unknown ones are absent.',
      query: z
        .strictObject({
          ...pageQuery,
          sort: z
            .enum(['name', 'name,asc', 'name,desc', 'price', 'price,asc', 'price,desc'])
            .optional()
            .describe('Order; by id when missing'),
          id: z.array(Id).min(1).max(100).optional().describe('A batch; not together with sort or cursor'),
        })
        .refine(({ id, sort, cursor }) => !(id && (sort || cursor)), {
          path: ['id'],
          message: 'A batch cannot be sorted or paged: leave out sort and cursor.',
        }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('products', Product).meta({ id: 'ProductPage' }),
          contentType: 'application/hal+json',
        },
      },
    },
    createProduct: {
      method: 'POST',
      path: '/products',
      scopes: ['products:write'],
      summary: 'Create a product',
      body: NewProduct,
      entityTag: 'optional',
      answers: { 201: answered },
    },
    getProduct: {
      method: 'GET',
      path: '/products/{id}',
      scopes: ['products:read'],
      summary: 'One product',
      params: IdParams,
      entityTag: 'optional',
      answers: { 200: answered },
    },
    replaceProduct: {
      method: 'PUT',
      path: '/products/{id}',
      scopes: ['products:write'],
      summary: 'Replace a product',
      params: IdParams,
      body: ProductBody,
      entityTag: 'optional',
      answers: { 200: answered },
    },
    changeProduct: {
      method: 'PATCH',
      path: '/products/{id}',
      scopes: ['products:write'],
      summary: 'Change some fields of a product',
      params: IdParams,
      body: ProductBody.partial().meta({ id: 'ProductChange', examples: [{ price: 999.9 }] }),
      entityTag: 'optional',
      answers: { 200: answered },
    },
    deleteProduct: {
      method: 'DELETE',
      path: '/products/{id}',
      scopes: ['products:write'],
      summary: 'Delete a product; bills keep its id and price',
      params: IdParams,
      entityTag: 'optional',
      answers: { 204: { description: 'Gone' } },
    },
  },
});
