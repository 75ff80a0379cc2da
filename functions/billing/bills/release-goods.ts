import { withinTime } from '@facturation/platform/deadline';
import { log } from '@facturation/platform/observability';
import { namedTables } from '../finalizing/named-tables.ts';
import { draftKey, fenceOf } from '../finalizing/rows.ts';
import { goodsOf } from '../stock/goods.ts';
import type { Stock } from '../stock/stock.ts';
import type { Bill } from './bill.ts';

const store = namedTables('drafts');

/** What fails here is done by the sweep: nobody waits for it longer. */
const RELEASE_MS = 3_000;

/** Gives back what is reserved for a draft that was deleted, behind its fence, which its stub has. */
export async function releaseGoods({ id, kind, productItems }: Bill, stock: Stock): Promise<void> {
  if (kind !== 'invoice' || goodsOf(productItems).length === 0) return;
  const release = async (): Promise<void> => {
    const fence = fenceOf((await store.get(draftKey(id))) ?? {});
    await stock.release({ bill: id, fence });
  };
  await withinTime(release(), RELEASE_MS, `It took longer than ${RELEASE_MS} ms.`).catch((error: Error) =>
    log.warn('goods-not-released', { bill: id, error }),
  );
}
