import type { StockLine } from '../../stock/stock.ts';
import type { RecordedRows } from './recorded-rows.ts';
import type { World } from './world.ts';

/**
 * What is wrong with the stock that a run has left: all that was sold stands on final bills, all that came back on final
 * credit notes, the rest is free, and nothing is still held. A product that was deleted is not counted.
 * @param before pieces of each product that were free first
 */
export function stockViolations(world: World, before: ReadonlyMap<string, number>): string[] {
  const { rows, stock, unconfirmed, answers } = world;
  const moved = [...before].flatMap(([id, first]) => {
    const free = stock.free.get(id);
    const sold = stock.sold.get(id) ?? 0;
    const [billed, back] = [piecesOn('FA', id, rows), piecesOn('AV', id, rows)];
    if (free === undefined) return sold <= billed ? [] : [`${id}: ${sold} sold, and ${billed} billed`];
    const isRight = sold === billed && free === first - billed + back && free >= 0;
    return isRight
      ? []
      : [`${id}: of ${first} ${free} are free, ${sold} sold, ${billed} billed, ${back} back`];
  });
  const isScarce = [...before.values()].some((first) => first < PLENTY);
  const refused = answers.filter(
    ({ finalized }) => finalized.status === 'refused' && finalized.refusal.code === 'insufficient-stock',
  );
  return [
    ...moved,
    ...(isScarce ? [] : refused.map(({ wanted }) => `${wanted.bill}: refused, and there was plenty`)),
    ...unconfirmed.map(({ bill, fence }) => `${bill}: its outbox row was heard, and ${fence} is still held`),
  ];
}

/** More than all bills of a run can want. */
export const PLENTY = 1_000;

function piecesOn(series: string, product: string, rows: RecordedRows): number {
  const documents = rows.all('frozen').filter(({ row }) => row.series === series);
  const lines = documents.flatMap(({ row }) => {
    const { goods = '[]' } = JSON.parse(`${row.text}`) as { goods?: string };
    return JSON.parse(goods) as StockLine[];
  });
  return lines
    .filter(({ productID }) => productID === product)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
