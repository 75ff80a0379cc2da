import { useQueries } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { type Bill, useDrafts, useNewest } from './lists.ts';
import { OFTEN_MS } from './rhythm.ts';

/**
 * Bills by their path, `bills/7`: from the lists of drafts and of final bills as far as they are there, and each other
 * one by a request of its own. Deleted ones are not there.
 */
export function useBillsOf(ids: readonly string[]): ReadonlyMap<string, Bill> {
  const drafts = useDrafts();
  const newest = useNewest();
  const listed = [...(drafts.data?.bills ?? []), ...(newest.data?.bills ?? [])].filter(({ id }) =>
    ids.includes(id),
  );
  const areListsRead = !drafts.isPending && !newest.isPending;
  const missing = areListsRead ? ids.filter((id) => !listed.some((bill) => bill.id === id)) : [];
  return useQueries({
    queries: missing.map((id) => ({
      queryKey: ['bills', 'today', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answerOf(api.GET('/bills/{id}', { signal, params: { path: { id } } })),
      staleTime: OFTEN_MS,
    })),
    combine: (answers) => {
      const asked = answers.flatMap(({ data }) => (data ? [data] : []));
      return new Map([...asked, ...listed].map((bill) => [`bills/${bill.id}`, bill as Bill]));
    },
  });
}
