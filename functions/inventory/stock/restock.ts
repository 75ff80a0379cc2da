import { toRfc3339 } from '@facturation/platform/clock';
import { newId } from '@facturation/platform/ids';
import type { StockAnswer, StockLine, StockRequest } from './contract.ts';
import { moving } from './movements.ts';
import { openedStocks } from './open-stock.ts';
import { type Surroundings, untilSettled } from './until-settled.ts';

/**
 * Puts back what a credit note takes back, each line by a movement of its own, once: where it ends before the last, it
 * goes on when it is asked again. @throws {UnavailableError} at the deadline
 */
export async function restock(
  { creditNote, lines }: Pick<Extract<StockRequest, { action: 'restock' }>, 'creditNote' | 'lines'>,
  around: Surroundings,
): Promise<StockAnswer<'restock'>> {
  for (const line of lines) await untilSettled(around, () => restockOnce(creditNote, line, around));
  return { status: 'restocked' };
}

async function restockOnce(
  creditNote: string,
  { productID: product, quantity }: StockLine,
  { rows, nowMs }: Surroundings,
): Promise<void> {
  const stock = (await openedStocks([product], { rows, nowMs })).get(product);
  const from = stock?.isStocked ? stock.free : undefined;
  if (from === undefined || (await rows.isRestocked(product, creditNote))) return;
  const movement = {
    id: newId(),
    time: toRfc3339(nowMs()),
    kind: 'restock',
    delta: quantity,
    free: from + quantity,
    creditNote,
    principal: 'system:outbox',
  } as const;
  await rows.write([{ act: 'mark', product, creditNote }, ...moving(product, from, movement)]);
}
