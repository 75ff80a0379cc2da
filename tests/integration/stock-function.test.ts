import { randomUUID } from 'node:crypto';
import type { Stock } from '../../functions/billing/stock/stock.ts';
import { stockSuite } from '../../functions/billing/stock/stock-suite.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: FrontDoor;
let stock: Stock;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  ({ stockFunction: stock } = await import('../../functions/billing/stock/stock-function.ts'));
});
afterAll(() => door.close());

describe('the stock that INVENTORY-SERVICE keeps, by its function', () => {
  stockSuite(
    () => ({
      stock,
      product: async (quantity) => (await given.aProduct({ quantity })).id,
      free: async (product) => (await when.get(`/products/${product}`)).body.quantity,
      async deleteProduct(product) {
        await when.request('DELETE', `/products/${product}`, { headers: { 'if-match': '*' } });
      },
    }),
    randomUUID,
  );

  it('where the function fails, what became of a reservation is unknown, and of those behind it nobody asks', async () => {
    const lines = [{ productID: (await given.aProduct()).id, quantity: 1 }];
    const wanted = [randomUUID(), randomUUID()].map((bill) => ({ bill, fence: 0, lines }));
    door.broken.add(`${process.env.STOCK_FUNCTION}`);
    door.invoked.length = 0;
    const unknown = { status: 'unknown', cause: expect.objectContaining({ code: 'service-unavailable' }) };
    expect(await stock.reserve(wanted)).toEqual([unknown, unknown]);
    await expect(stock.confirm({ bill: 'b', fence: 0 })).rejects.toMatchObject({
      code: 'service-unavailable',
    });
    door.broken.clear();
    expect(door.invoked.length).toBe(6);
  });
});
