import { randomUUID } from 'node:crypto';
import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import type { StockRows } from '../../functions/inventory/stock/stock-rows.ts';
import { stockRowsSuite } from '../../functions/inventory/stock/stock-rows-suite.ts';
import { givenTableLike } from '../support/table.ts';

let rows: StockRows;
let products: string;

beforeAll(async () => {
  const { DynamoDbStockRows } = await import('../../functions/inventory/stock/dynamodb-stock-rows.ts');
  products = await givenTableLike('PRODUCTS_TABLE');
  rows = new DynamoDbStockRows({ stock: await givenTableLike('STOCK_TABLE'), products });
});

async function givenProduct(quantity: number, stocked = true): Promise<string> {
  const id = randomUUID();
  const Item = { id, kind: 'products', name: 'ecran', nameKey: 'ecran', price: 1000, quantity, stocked };
  await dynamodb.send(new PutCommand({ TableName: products, Item }));
  return id;
}

describe('given rows of stock in DynamoDB', () => {
  stockRowsSuite(() => ({ rows, newId: randomUUID, givenProduct }));
});
