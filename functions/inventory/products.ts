import { readConfig } from '@facturation/platform/config';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import { RecordTable } from '@facturation/platform/record-table';
import { eurosOf } from '@facturation/platform/schemas';
import { SortKey, sortKey } from '@facturation/platform/sort';
import { z } from 'zod';
import type { Product as ProductSchema } from './contract.ts';

/** `price` is integer cents. */
export type Product = z.output<typeof ProductSchema>;

const productKind: RecordKind<Product, 'id' | 'name' | 'price'> = {
  collection: 'products',
  orders: {
    id: BY_ID,
    name: { index: 'byName', attribute: 'nameKey', schema: SortKey },
    price: { index: 'byPrice', attribute: 'price', schema: z.int() },
  },
  attributesOf: ({ name, price, quantity }) => ({
    ...(name !== undefined && { name, nameKey: sortKey(name) }),
    ...(price !== undefined && { price }),
    ...(quantity !== undefined && { quantity }),
  }),
  recordOf: ({ id, name, price, quantity }) => ({ id, name, price, quantity }) as Product,
};

const { PRODUCTS_TABLE } = readConfig(z.object({ PRODUCTS_TABLE: z.string().min(3) }));

/** The table of products. */
export const productTable = new RecordTable(PRODUCTS_TABLE, productKind);

/** A product as answers carry it: its price in euros. */
export const toResource = (product: Product) => ({ ...product, price: eurosOf(product.price) });
