import type { Actor } from '@facturation/platform/audit';
import { ApiError, NotFoundError } from '@facturation/platform/errors';
import { newId } from '@facturation/platform/ids';
import { openedStocks } from './open-stock.ts';
import type { Movement, Stock, StockWrite } from './stock-rows.ts';
import { type Surroundings, untilSettled } from './until-settled.ts';

/** Who moves stock, and when. */
type By = Pick<Actor, 'principal' | 'time'>;

/** A change of what is free, by hand. */
interface Adjustment {
  product: string;
  /** The same when it is asked for again. */
  id: string;
  delta: number;
  reason: string;
}

/**
 * Adds pieces to what is free, or takes some. Again, the first movement is answered.
 * @throws {NotFoundError} @throws {ApiError} insufficient-stock, not-stocked @throws {UnavailableError} at the deadline
 */
export const adjust = (
  { product, id, ...said }: Adjustment,
  { principal, time }: By,
  around: Surroundings,
): Promise<Movement> =>
  untilSettled(around, async () => {
    const made = await around.rows.movement(product, id);
    if (made) return made;
    const stock = (await openedStocks([product], around)).get(product);
    const from = freeOf(stock, product);
    const free = from + said.delta;
    if (free < 0) throw insufficientStock(-said.delta, from);
    const movement = { id, time, kind: 'adjustment', free, ...said, principal } as const;
    await around.rows.write(moving(product, from, movement));
    return movement;
  });

function freeOf(stock: Stock | undefined, product: string): number {
  if (!stock) throw new NotFoundError(`products/${product}`);
  if (stock.isStocked && stock.free !== undefined) return stock.free;
  throw new ApiError('not-stocked', `products/${product} is not stocked: nothing is kept account of.`);
}

function insufficientStock(wanted: number, free: number): ApiError {
  const errors = [{ pointer: '#/delta', detail: `Free: ${free}.` }];
  return new ApiError('insufficient-stock', `${wanted} are to go, and ${free} are free.`, { errors });
}

/**
 * The writes by which a product's `quantity` becomes what is free of it; none where it is so already.
 * @param stock as it was read; undefined of a product that is made by the same transaction
 */
export function settingWrites(
  product: string,
  stock: Pick<Stock, 'free'> | undefined,
  quantity: number,
  { principal, time }: By,
): StockWrite[] {
  const from = stock?.free;
  const delta = quantity - (from ?? 0);
  const said = {
    id: newId(),
    time,
    kind: 'set',
    delta,
    free: quantity,
    principal,
  } as const;
  if (from !== undefined) return delta === 0 ? [] : moving(product, from, said);
  return [
    { act: 'begin', product, free: quantity },
    ...(delta === 0 ? [] : [{ act: 'note', product, movement: said } as const]),
  ];
}

/** A movement and what it does, on condition that what was free still is. */
export const moving = (product: string, from: number, movement: Movement): StockWrite[] => [
  { act: 'set', product, from, to: movement.free },
  { act: 'note', product, movement },
];
