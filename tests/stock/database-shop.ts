import { randomUUID } from 'node:crypto';
import { dynamodb, UpdateCommand } from '@facturation/platform/dynamodb';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import type { Shop } from './world.ts';

/** Products as people change them by the API, and rows of stock in DynamoDB. */
export async function databaseShop(): Promise<Shop> {
  const { stockRows: rows } = await import('../../functions/inventory/stock/stock.ts');
  return {
    rows,
    newId: randomUUID,
    movementsOf: (product) => rows.movements(product, 1_000),
    async create(quantity, isOld) {
      const { id } = await given.aProduct({ quantity, stocked: !isOld });
      if (isOld) await makeOld(id);
      return id;
    },
    set: (product, quantity) => expectDone('PATCH', product, { quantity }),
    remove: (product) => expectDone('DELETE', product),
  };
}

/** As it was kept before there were rows of stock: it is stocked, and nothing says so. */
export const makeOld = (id: string) =>
  dynamodb.send(
    new UpdateCommand({
      TableName: process.env.PRODUCTS_TABLE,
      Key: { id },
      UpdateExpression: 'REMOVE stocked',
    }),
  );

/** The product may be gone. */
async function expectDone(method: string, product: string, body?: object): Promise<void> {
  const { status } = await when.request(method, `/products/${product}`, { body });
  if (![200, 204, 404].includes(status)) throw new Error(`${method} of a product: ${status}`);
}
