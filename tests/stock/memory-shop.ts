import { MemoryStockRows } from '../../functions/inventory/stock/memory-stock-rows.ts';
import { settingWrites } from '../../functions/inventory/stock/movements.ts';
import { openedStocks } from '../../functions/inventory/stock/open-stock.ts';
import type { StockWrite } from '../../functions/inventory/stock/stock-rows.ts';
import { untilSettled } from '../../functions/inventory/stock/until-settled.ts';
import type { Shop } from './world.ts';

const BY = { principal: 'user:zaid', time: '2026-11-30T08:00:00.000Z' };

/** Rows whose products go with their accounts, in one write. */
class ShopRows extends MemoryStockRows {
  override async write(writes: readonly StockWrite[]): Promise<void> {
    await super.write(writes);
    for (const write of writes) if (write.act === 'end') this.products.delete(write.product);
  }
}

export function memoryShop(): Shop {
  const rows = new ShopRows();
  let ids = 0;
  const newId = () => `id-${ids++}`;
  return {
    rows,
    newId,
    movementsOf: async (product) => rows.movements.get(product) ?? [],
    async create(quantity, isOld) {
      const product = newId();
      rows.products.set(product, { quantity, isStocked: true });
      if (!isOld) await rows.write(settingWrites(product, undefined, quantity, BY));
      return product;
    },
    set: (product, quantity, around) =>
      untilSettled(around, async () => {
        const stock = (await openedStocks([product], around)).get(product);
        if (stock) await around.rows.write(settingWrites(product, stock, quantity, BY));
      }),
    remove: (product, { rows: own }) => own.write([{ act: 'end', product }]),
  };
}
