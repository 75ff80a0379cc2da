import type { StockLine } from '../../inventory/contract.ts';

/** A line of a bill, as far as it moves goods. */
interface Line {
  productID?: string | undefined;
  nature: 'goods' | 'services';
  /** Ten-thousandths of a unit. */
  quantity: number;
}

/** Pieces of one product, and where a bill says that it wants them. */
export interface Goods extends StockLine {
  /** Positions among the lines of the bill. */
  at: number[];
}

/** Ten-thousandths. */
const ONE = 10_000;

/**
 * The goods that lines move, each product once. Which products are in stock is known to the stock alone, and it leaves
 * out all others; but of what is in stock nothing but whole pieces is billed.
 */
export function goodsOf(lines: readonly Line[]): Goods[] {
  const goods = new Map<string, Goods>();
  for (const [index, { productID, nature, quantity }] of lines.entries()) {
    if (productID === undefined || nature !== 'goods' || quantity % ONE !== 0) continue;
    const found = goods.get(productID) ?? { productID, quantity: 0, at: [] };
    found.quantity += quantity / ONE;
    found.at.push(index);
    goods.set(productID, found);
  }
  return [...goods.values()];
}

/** As the stock is asked for them. */
export const stockLinesOf = (goods: readonly Goods[]): StockLine[] =>
  goods.map(({ productID, quantity }) => ({ productID, quantity }));
