import type { StockLine } from '../../inventory/contract.ts';
import type { Hold, Stock } from './stock.ts';

/** What a document that was issued does to the stock: an invoice confirms, a credit note gives back. */
export type GoodsMove = { confirm: Hold } | { restock: { creditNote: string; lines: readonly StockLine[] } };

/** Moves goods as a document says; may be done again. @throws as `Stock` does */
export async function moveGoods(move: GoodsMove, stock: Stock): Promise<void> {
  if ('confirm' in move) await stock.confirm(move.confirm);
  else await stock.restock(move.restock.creditNote, move.restock.lines);
}
