import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { cursorOf } from '../../../api/use-pages.ts';
import { type Bill, owedOf } from './owed.ts';

/** Pages of a hundred that are read: whoever has more unpaid bills is shown a lower bound. */
const MOST_PAGES = 5;

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
