import type { Context } from 'aws-lambda';
import { STOCK_ANSWERS, type StockAction, type StockAnswer } from '../../functions/inventory/contract.ts';
import { as } from './acting.ts';

/** Asks the function that moves stock, as other services do; its answer is held against the contract. */
export async function moveStock<A extends StockAction>(
  request: { action: A } & Record<string, unknown>,
): Promise<StockAnswer<A>> {
  const { handler } = await import('../../functions/inventory/stock/move-stock.ts');
  const context = { getRemainingTimeInMillis: () => 10_000 } as Context;
  const answer = await as('moveStock', handler)(request, context);
  return STOCK_ANSWERS[request.action].parse(JSON.parse(JSON.stringify(answer))) as StockAnswer<A>;
}
