import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery, searchQuery } from '@facturation/platform/hal';
import { GivenByServer, Id, IdInput, IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { agreeing, changedFields, fields, writtenFields } from './fields.ts';
import { stockRoutes } from './stock/routes.ts';

export { billedWith, toResource } from './fields.ts';
export {
  MAX_RESERVED_PRODUCTS,
  STOCK_ANSWERS,
  type StockAction,
  type StockAnswer,
  type StockLine,
  StockRequest,
} from './stock/contract.ts';

const example = { name: 'ecran', price: 1000, quantity: 70 };
const service = {
  name: 'Formation',
  price: 850,
  quantity: 0,
  reference: 'FORM-1',
  description: 'Une journée, sur place',
  nature: 'services',
  unitCode: 'DAY',
  vat: { category: 'S', rate: 20 },
};

/** A product. Members that nobody has set are not there: `billedWith` says what stands for them. */
export const Product = z
  .object({ id: Id, ...fields })
  .meta({ id: 'Product', examples: [{ id: '1', ...example }] });
/** A product whose members agree with each other. */
export const AgreeingProduct = Product.superRefine(agreeing);

const NewProduct = z
  .strictObject({ id: GivenByServer, ...writtenFields })
  .superRefine(agreeing)
  .meta({ id: 'NewProduct', examples: [example, service] });
const id = IdInput.optional().describe('When given, that of the path');
const ProductBody = z
  .strictObject({ id, ...writtenFields })
  .superRefine(agreeing)
  .meta({ id: 'ProductBody', examples: [example, service] });
const ProductChange = z
  .strictObject({ id, ...changedFields })
  .meta({ id: 'ProductChange', examples: [{ price: 999.9 }] });

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
      summary:
        'Products, by id or sorted by name or price; or a batch by id; or those found by name or reference',
      description:
        'With `id`, repeated up to 100 times: those products in one page; unknown ones are absent. With `search`: those found by name, sorted by it, then those found by reference alone.',
      query: z
        .strictObject({
          ...pageQuery,
          sort: z
            .enum(['name', 'name,asc', 'name,desc', 'price', 'price,asc', 'price,desc'])
            .optional()
            .describe('Order; by id when missing'),
          id: z
            .array(Id)
            .min(1)
            .max(100)
            .optional()
            .describe('A batch; not together with sort, cursor or search'),
          search: searchQuery('name or reference'),
        })
        .refine(({ id, sort, cursor }) => !(id && (sort || cursor)), {
          path: ['id'],
          message: 'A batch cannot be sorted or paged: leave out sort and cursor.',
        })
        .refine(({ search, sort, id: ids }) => !(search && (sort || ids)), {
          path: ['search'],
          message: 'What is found is sorted by name: leave out sort and id.',
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
      description: 'Name, price and quantity are enough: a piece of goods, taxed at 20 %, that is in stock.',
      body: NewProduct,
      entityTag: 'optional',
      leadsTo: ['/products/{id}/movements'],
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
      description:
        'Merged into the product (RFC 7396), members of `vat` too. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set.',
      params: IdParams,
      body: ProductChange,
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
    ...stockRoutes,
  },
});
