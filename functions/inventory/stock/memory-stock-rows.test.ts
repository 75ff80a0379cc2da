import { randomUUID } from 'node:crypto';
import { MemoryStockRows } from './memory-stock-rows.ts';
import { stockRowsSuite } from './stock-rows-suite.ts';

describe('given rows of stock in memory', () => {
  let rows: MemoryStockRows;
  beforeEach(() => {
    rows = new MemoryStockRows();
  });

  stockRowsSuite(() => ({
    rows,
    newId: randomUUID,
    givenProduct: async (quantity, isStocked = true) => {
      const product = randomUUID();
      rows.products.set(product, { quantity, isStocked });
      return product;
    },
  }));
});
