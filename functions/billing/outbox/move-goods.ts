import { now } from '@facturation/platform/clock';
import { moveGoods } from '../stock/goods-move.ts';
import type { Stock } from '../stock/stock.ts';
import { type Consumer, eachAlone } from './consumer.ts';

/** Moves the goods of final bills: those that were reserved have left for good, those of credit notes come back. */
export const movingGoods = (stock: Stock): Consumer => ({
  name: 'stock',
  act: (entries, deadlineMs) =>
    eachAlone(entries, async ({ row }) => {
      if (now() >= deadlineMs) throw new Error('No time was left.');
      if (row.stock) await moveGoods(row.stock, stock);
    }),
});
