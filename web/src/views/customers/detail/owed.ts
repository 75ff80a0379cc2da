import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { cursorOf } from '../../../api/use-pages.ts';

type Bill = Pick<Schemas['Bill'], 'kind' | 'overdue'> & { totals?: { due: number } };

/** What a customer has to pay, in euros. */
export interface Owed {
  due: number;
  overdue: number;
  bills: number;
  /** Whether there are more bills than were read. */
  isMore: boolean;
}

/** Pages of a hundred that are read: whoever has more unpaid bills is shown a lower bound. */
const MOST_PAGES = 5;

/** Sums of doubles may be some billionths off. */
const toCents = (euros: number): number => Math.round(euros * 100) / 100;
const sumOf = (bills: readonly Bill[]): number =>
  toCents(bills.reduce((sum, { totals }) => sum + (totals?.due ?? 0), 0));

/** The sums of bills that are not paid, or not in full. */
export const owedOf = (bills: readonly Bill[], isMore: boolean): Owed => ({
  due: sumOf(bills),
  overdue: sumOf(bills.filter(({ overdue }) => overdue)),
  bills: bills.length,
  isMore,
});

async function unpaid(customerID: string, settlement: 'open' | 'partlyPaid', signal: AbortSignal) {
  const bills: Bill[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { customerID, settlement, kind: 'invoice', size: 100, ...(cursor && { cursor }) } as const;
    const answer = await answerOf(api.GET('/bills', { signal, params: { query } }));
    bills.push(...answer._embedded.bills);
    cursor = cursorOf(answer);
    if (!cursor) break;
  }
  return { bills, isMore: cursor !== undefined };
}

/** What a customer has to pay. */
export const useOwed = (customerID: string) =>
  useQuery({
    queryKey: ['bills', 'owed', customerID],
    queryFn: async ({ signal }) => {
      const read = await Promise.all(
        (['open', 'partlyPaid'] as const).map((settlement) => unpaid(customerID, settlement, signal)),
      );
      return owedOf(
        read.flatMap(({ bills }) => bills),
        read.some(({ isMore }) => isMore),
      );
    },
  });
