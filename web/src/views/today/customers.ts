import type { Schemas } from '@facturation/api-client';
import { useQueries } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { SELDOM_MS } from './rhythm.ts';

export type Customer = Schemas['Customer'];

/** Each customer is a request: so many are read, and others stay without a name. */
const MOST = 12;

/** Customers by their ids, as far as they are read yet, and how each was asked for. Deleted ones are not there. */
export function useCustomersOf(bills: readonly { customerID: string }[]) {
  const ids = [...new Set(bills.map(({ customerID }) => customerID))].slice(0, MOST);
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['customers', 'today', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answerOf(api.GET('/customers/{id}', { signal, params: { path: { id } } })),
      staleTime: SELDOM_MS,
    })),
    combine: (asked) => ({
      asked,
      customers: new Map(asked.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
    }),
  });
}
