import type { Stock } from '../stock/stock.ts';
import type { RowStore } from './row-store.ts';
import { settleGoods } from './settle-goods.ts';

/** As long as a bill may wait in its queue: whoever reserved has been answered by then, or has died. */
const LEFT_OPEN_MS = 300_000;
/** Reservations that one sweep looks at. */
const MOST = 500;

interface Surroundings {
  store: RowStore;
  stock: Stock;
  nowMs(): number;
}

/**
 * Ends the reservations that nobody has ended: those of requests that have died, of drafts that were changed or deleted,
 * and of final bills whose outbox was not heard. One that fails keeps no other from its turn.
 * @param deadlineMs milliseconds since the Unix epoch
 * @returns why some are still open @throws what `Stock.open` throws
 */
export async function sweepGoods(surroundings: Surroundings, deadlineMs: number): Promise<unknown[]> {
  const { stock, nowMs } = surroundings;
  const failures: unknown[] = [];
  for (const hold of await stock.open(LEFT_OPEN_MS, MOST)) {
    if (nowMs() >= deadlineMs) break;
    await settleGoods(hold, surroundings).catch((failure) => failures.push(failure));
  }
  return failures;
}

/** For how long the oldest reservation is open, in milliseconds; 0 when none is. */
export async function oldestOpenMs({ stock, nowMs }: Omit<Surroundings, 'store'>): Promise<number> {
  const [oldest] = await stock.open(0, 1);
  return oldest ? Math.max(0, nowMs() - oldest.reservedAtMs) : 0;
}
