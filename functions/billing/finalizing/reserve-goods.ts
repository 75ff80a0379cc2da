import type { Goods } from '../stock/goods.ts';
import { stockLinesOf } from '../stock/goods.ts';
import type { Reserved, WantedGoods } from '../stock/stock.ts';
import type { Finalized, Finalizing, Refusal, Wanted } from './finalization.ts';
import type { Prepared } from './prepare.ts';
import { fenceOf } from './rows.ts';

/** A bill whose draft has a higher fence by now than the one that was read. */
interface Superseded {
  superseded: Wanted;
}

/**
 * Reserves the goods of prepared bills under the fences of their drafts, in their order. Nobody is asked for a bill that
 * takes none.
 */
export async function reserveGoods(
  all: readonly (Prepared | Finalized)[],
  { stock }: Pick<Finalizing, 'stock'>,
): Promise<(Prepared | Finalized | Superseded)[]> {
  const taking = all.flatMap((one) => ('status' in one || !one.preparation.goods ? [] : [one]));
  if (taking.length === 0) return [...all];
  const answers = await stock.reserve(taking.map(wantedGoodsOf));
  const answered = new Map(taking.map((one, index) => [one, answers[index]]));
  return all.map((one) => {
    const answer = 'status' in one ? undefined : answered.get(one);
    return answer ? judged(one as Prepared, answer) : one;
  });
}

const wantedGoodsOf = ({ wanted: { bill }, draft, preparation }: Prepared): WantedGoods => ({
  bill,
  fence: fenceOf(draft),
  lines: stockLinesOf(preparation.goods ?? []),
});

function judged(prepared: Prepared, answer: Reserved): Prepared | Finalized | Superseded {
  if (answer.status === 'reserved') return prepared;
  if (answer.status === 'unknown') return { status: 'pending', cause: answer.cause };
  if (answer.status === 'superseded') return { superseded: prepared.wanted };
  return { status: 'refused', refusal: refusalOf(prepared.preparation.goods ?? [], answer.lines) };
}

interface Missing {
  productID: string;
  wanted: number;
  free: number;
}

/** Each line that wants a product of which not so much is free. */
function refusalOf(goods: readonly Goods[], missing: readonly Missing[]): Refusal {
  const faults = missing.flatMap(({ productID, wanted, free }) => {
    const at = goods.find((one) => one.productID === productID)?.at ?? [];
    const detail = `Of products/${productID} ${wanted} are wanted, and ${free} are free.`;
    return at.map((index) => ({ pointer: `/bill/productItems/${index}/quantity`, detail }));
  });
  const detail = [...new Set(faults.map((fault) => fault.detail))].join(' ');
  return { code: 'insufficient-stock', detail, faults };
}
