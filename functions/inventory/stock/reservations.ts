import type { StockAnswer, StockLine, StockRequest } from './contract.ts';
import { openedStocks } from './open-stock.ts';
import {
  MAX_WRITES,
  type Reservation,
  type Stock,
  StockChangedError,
  type StockWrite,
} from './stock-rows.ts';
import { type Surroundings, untilSettled } from './until-settled.ts';

type Asked<A extends StockRequest['action']> = Omit<Extract<StockRequest, { action: A }>, 'action'>;
type Pieces = Reservation['pieces'];

/** All lines or none, under the fence of the draft. See `StockRequest`. @throws {UnavailableError} at the deadline */
export const reserve = (asked: Asked<'reserve'>, around: Surroundings): Promise<StockAnswer<'reserve'>> =>
  untilSettled(around, () => reserveOnce(asked, around));

async function reserveOnce(asked: Asked<'reserve'>, around: Surroundings): Promise<StockAnswer<'reserve'>> {
  const { bill, fence } = asked;
  const { rows } = around;
  const before = await rows.reservation(bill);
  const status = standing(before, fence);
  if (status) return { status };
  const held = heldBy(before);
  const products = new Set([...Object.keys(held), ...asked.lines.map(({ productID }) => productID)]);
  const stocks = await openedStocks([...products], around);
  const lines = asked.lines.filter(({ productID }) => stocks.get(productID)?.isStocked);
  const lacking = lacksOf(lines, held, stocks);
  if (lacking.length > 0) {
    expectSame(before, await rows.reservation(bill));
    return { status: 'insufficient', lines: lacking };
  }
  const pieces = Object.fromEntries(lines.map(({ productID, quantity }) => [productID, quantity]));
  const moves = movesOf(held, pieces, stocks);
  // What lower fences hold goes back first where both are too much for one transaction.
  if (before && moves.length >= MAX_WRITES) {
    await putBack(before, before, around);
    return reserveOnce(asked, around);
  }
  const after = { bill, fence, status: 'held', pieces, sinceMs: around.nowMs() } as const;
  await rows.write([{ act: 'reserve', before, after }, ...moves]);
  return { status: 'reserved' };
}

/** The answer that the bill's last reservation gives by itself. */
function standing(before: Reservation | undefined, fence: number): 'reserved' | 'superseded' | undefined {
  if (!before) return undefined;
  if (before.status === 'confirmed' || before.fence > fence) return 'superseded';
  if (before.fence < fence) return undefined;
  return before.status === 'held' ? 'reserved' : 'superseded';
}

/** Puts back what this fence and lower ones hold. See `StockRequest`. @throws {UnavailableError} at the deadline */
export const release = (
  { bill, fence }: Asked<'release'>,
  around: Surroundings,
): Promise<StockAnswer<'release'>> =>
  untilSettled(around, async () => {
    const before = await around.rows.reservation(bill);
    if (before?.status === 'confirmed' && before.fence === fence) return { status: 'confirmed' };
    if (!isReleased(before, fence)) await putBack(before, { bill, fence }, around);
    return { status: 'released' };
  });

/** Whether nothing that such a release may touch is held, and a late reservation of it would be refused. */
function isReleased(before: Reservation | undefined, fence: number): boolean {
  if (!before) return false;
  if (before.status === 'confirmed' || before.fence > fence) return true;
  return before.status === 'released' && before.fence === fence;
}

/**
 * What was reserved has left for good. @throws {Error} when the bill holds something else: it was not reserved behind
 * its fence @throws {UnavailableError} at the deadline
 */
export const confirm = (
  { bill, fence }: Asked<'confirm'>,
  around: Surroundings,
): Promise<StockAnswer<'confirm'>> =>
  untilSettled(around, async () => {
    const { rows, nowMs } = around;
    const before = await rows.reservation(bill);
    // It was confirmed more than a day ago.
    if (!before) return { status: 'confirmed' };
    if (before.fence !== fence || before.status === 'released')
      throw new Error(
        `Bill ${bill} is final with reservation ${fence}, but ${before.fence} of it is ${before.status}.`,
      );
    if (before.status === 'held') {
      const after = { ...before, status: 'confirmed', sinceMs: nowMs() } as const;
      await rows.write([{ act: 'reserve', before, after }]);
    }
    return { status: 'confirmed' };
  });

/** The oldest reservations that are held. See `StockRequest`. */
export async function open(
  { olderThanMs, limit }: Asked<'open'>,
  { rows, nowMs }: Surroundings,
): Promise<StockAnswer<'open'>> {
  const held = await rows.heldSince(nowMs() - olderThanMs, limit);
  return {
    reservations: held.map(({ bill, fence, sinceMs }) => ({ bill, fence, reservedAtMs: sinceMs })),
  };
}

async function putBack(
  before: Reservation | undefined,
  { bill, fence }: Asked<'release'>,
  { rows, nowMs }: Surroundings,
): Promise<void> {
  const held = heldBy(before);
  const stocks = await rows.stocks(Object.keys(held));
  const after = { bill, fence, status: 'released', pieces: {}, sinceMs: nowMs() } as const;
  await rows.write([{ act: 'reserve', before, after }, ...movesOf(held, {}, stocks)]);
}

/** What lacks may be held by a lower fence of the bill by now. @throws {StockChangedError} */
function expectSame(before: Reservation | undefined, now: Reservation | undefined): void {
  if (before?.fence !== now?.fence || before?.status !== now?.status) throw new StockChangedError();
}

const heldBy = (reservation: Reservation | undefined): Pieces =>
  reservation?.status === 'held' ? reservation.pieces : {};

/** Lines that are more than what is free and what the bill itself holds. */
const lacksOf = (lines: readonly StockLine[], held: Pieces, stocks: ReadonlyMap<string, Stock>) =>
  lines.flatMap(({ productID, quantity: wanted }) => {
    const free = (stocks.get(productID)?.free ?? 0) + (held[productID] ?? 0);
    return free < wanted ? [{ productID, wanted, free }] : [];
  });

/** What makes of some reserved pieces others. What is nobody's account any more, as of deleted products, is left out. */
function movesOf(from: Pieces, to: Pieces, stocks: ReadonlyMap<string, Stock>): StockWrite[] {
  const products = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...products].flatMap((product) => {
    const by = (from[product] ?? 0) - (to[product] ?? 0);
    if (by === 0 || stocks.get(product)?.free === undefined) return [];
    return [{ act: 'move', product, by } as const];
  });
}
