import { readConfig } from '@facturation/platform/config';
import { UnavailableError } from '@facturation/platform/errors';
import { invokeFunction } from '@facturation/platform/invoke';
import { z } from 'zod';
import {
  inventory,
  STOCK_ANSWERS,
  type StockAction,
  type StockAnswer,
  type StockRequest,
} from '../../inventory/contract.ts';
import type { Reserved, Stock, WantedGoods } from './stock.ts';

const { STOCK_FUNCTION } = readConfig(z.object({ STOCK_FUNCTION: z.string().min(1) }));

/** All that is asked may be asked again: a request that came too late is refused by its fence. */
const ATTEMPTS = { attempts: 3, withinMs: 9_000 };

type Asked<A extends StockAction> = Extract<StockRequest, { action: A }>;

/** @throws {UnavailableError} with an unknown outcome */
async function ask<A extends StockAction>(request: Asked<A>): Promise<StockAnswer<A>> {
  try {
    const answer = await invokeFunction(STOCK_FUNCTION, request, ATTEMPTS);
    return STOCK_ANSWERS[request.action].parse(answer) as StockAnswer<A>;
  } catch (cause) {
    throw new UnavailableError(inventory.name, { cause });
  }
}

/** The stock, by the function of INVENTORY-SERVICE that keeps it. */
export const stockFunction: Stock = {
  async reserve(wanted) {
    const answers: Reserved[] = [];
    for (const goods of wanted) answers.push(await reserveOne(goods, answers));
    return answers;
  },
  release: ({ bill, fence }) => ask({ action: 'release', bill, fence }),
  async confirm({ bill, fence }) {
    await ask({ action: 'confirm', bill, fence });
  },
  async restock(creditNote, lines) {
    await ask({ action: 'restock', creditNote, lines: [...lines] });
  },
  async open(olderThanMs, limit) {
    return (await ask({ action: 'open', olderThanMs, limit })).reservations;
  },
};

/** Where there was no answer for a bill before, there is none for those behind it: nobody waits for each. */
async function reserveOne(
  { bill, fence, lines }: WantedGoods,
  before: readonly Reserved[],
): Promise<Reserved> {
  const last = before.at(-1);
  if (last?.status === 'unknown') return last;
  return ask({ action: 'reserve', bill, fence, lines: [...lines] }).catch((cause) => ({
    status: 'unknown',
    cause,
  }));
}
