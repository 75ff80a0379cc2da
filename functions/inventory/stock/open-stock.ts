import { chunksOf } from '@facturation/platform/chunks';
import { toRfc3339 } from '@facturation/platform/clock';
import { MAX_WRITES, type Stock, type StockWrite } from './stock-rows.ts';
import type { Surroundings } from './until-settled.ts';

/** It comes before the movements that follow: their ids are times. */
const OPENING_ID = '0';
/** A row, a movement, and a look at the product. */
const ACTIONS_OF_OPENING = 3;

/**
 * The stock of those products that are there. Of those that are stocked and older than their stock rows, it makes the
 * rows. @throws {StockChangedError} when somebody else has made one meanwhile
 */
export async function openedStocks(
  products: readonly string[],
  { rows, nowMs }: Pick<Surroundings, 'rows' | 'nowMs'>,
): Promise<Map<string, Stock>> {
  const stocks = await rows.stocks(products);
  const unopened = [...stocks].filter(([, { isStocked, free }]) => isStocked && free === undefined);
  for (const chunk of chunksOf(unopened, Math.floor(MAX_WRITES / ACTIONS_OF_OPENING)))
    await rows.write(chunk.flatMap(([product, { quantity }]) => openingOf(product, quantity, nowMs())));
  return new Map(
    [...stocks].map(([product, stock]) => {
      const { isStocked, quantity, free = isStocked ? quantity : undefined } = stock;
      return [product, { ...stock, free }];
    }),
  );
}

const openingOf = (product: string, quantity: number, nowMs: number): StockWrite[] => [
  { act: 'open', product, quantity },
  {
    act: 'note',
    product,
    movement: {
      id: OPENING_ID,
      time: toRfc3339(nowMs),
      kind: 'opening',
      delta: quantity,
      free: quantity,
      principal: 'system:stock',
    },
  },
];
