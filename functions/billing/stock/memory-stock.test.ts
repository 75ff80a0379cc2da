import { MemoryStock } from './memory-stock.ts';
import { stockSuite } from './stock-suite.ts';

let ids = 0;
const newId = (): string => `id-${ids++}`;

describe('the stock in memory', () => {
  stockSuite(() => {
    const stock = new MemoryStock([], Date.now);
    return {
      stock,
      async product(pieces) {
        const id = newId();
        stock.free.set(id, pieces);
        return id;
      },
      free: async (product) => stock.free.get(product) ?? 0,
      async deleteProduct(product) {
        stock.free.delete(product);
      },
    };
  }, newId);
});
