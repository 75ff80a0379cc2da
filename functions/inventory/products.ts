import { readConfig } from '@facturation/platform/config';
import { fromRowPrice, toRowPrice } from '@facturation/platform/prices';
import { BY_ID, type Item, type RecordKind } from '@facturation/platform/record-kind';
import { membersOf, present } from '@facturation/platform/record-members';
import { RecordTable } from '@facturation/platform/record-table';
import { SortKey, sortKey } from '@facturation/platform/sort';
import { z } from 'zod';
import { Product as ProductSchema } from './contract.ts';

/** `price` is integer millionths of a euro, the rate of `vat` hundredths of a percent. */
export type Product = z.output<typeof ProductSchema>;

/** A product with its members in their order. */
export const productOf = (members: object): Product => membersOf(ProductSchema, members);

/** What a row holds of a product. */
export const fromRow = (row: Item): Product => productOf({ ...row, price: fromRowPrice(row.price) });

const productKind: RecordKind<Product, 'id' | 'name' | 'price' | 'reference'> = {
  collection: 'products',
  orders: {
    id: BY_ID,
    name: { index: 'byName', attribute: 'nameKey', schema: SortKey },
    price: { index: 'byPrice', attribute: 'price', schema: z.number() },
    reference: { index: 'byReference', attribute: 'referenceKey', schema: SortKey },
  },
  attributesOf: ({ name, price, reference, ...others }) => ({
    ...present(others),
    ...(reference !== undefined && { reference, referenceKey: sortKey(reference) }),
    name,
    nameKey: sortKey(name),
    price: toRowPrice(price),
  }),
  recordOf: fromRow,
};

const { PRODUCTS_TABLE } = readConfig(z.object({ PRODUCTS_TABLE: z.string().min(3) }));

/** The table of products. */
export const productTable = new RecordTable(PRODUCTS_TABLE, productKind);
