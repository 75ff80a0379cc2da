import type { Hold, Stock } from '../stock/stock.ts';
import { type Attributes, ExpectationError, type RowStore } from './row-store.ts';
import { draftKey, fenceOf, isDraft } from './rows.ts';

/** What became of a reservation. `open`: its draft moves at this moment, and decides it. */
export type Settled = 'confirmed' | 'released' | 'open';

/**
 * Ends a reservation: of a bill that has become final with its fence it is confirmed, else released. Whoever releases
 * goods first moves the fence of their draft, on which the commit is conditioned: from then on it cannot become final
 * with them, whoever is still about to write it. @throws what store and stock throw, with an unknown outcome
 */
export async function settleGoods(
  hold: Hold,
  { store, stock }: { store: RowStore; stock: Stock },
): Promise<Settled> {
  const row = await store.get(draftKey(hold.bill));
  if (row?.status === 'final' && fenceOf(row) === hold.fence) {
    await stock.confirm(hold);
    return 'confirmed';
  }
  if (isDraft(row) && !(await isBehindFence(hold, row, store))) return 'open';
  await stock.release(hold);
  return 'released';
}

async function isBehindFence({ bill, fence }: Hold, draft: Attributes, store: RowStore): Promise<boolean> {
  if (fenceOf(draft) > fence) return true;
  const expects = { fence: draft.fence, status: undefined };
  try {
    await store.write([{ act: 'change', key: draftKey(bill), row: { fence: fence + 1 }, expects }]);
    return true;
  } catch (error) {
    if (error instanceof ExpectationError) return false;
    throw error;
  }
}
