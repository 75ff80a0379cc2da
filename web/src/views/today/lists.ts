import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { DRAFTS, OVERDUE } from './bill-filters.ts';
import { OFTEN_MS } from './rhythm.ts';

export type Bill = Schemas['Bill'];

/** So many bills of a kind are looked at: of more it is said that there are more. */
const LOOKED_AT = 50;

/** The first bills that pass a filter, and whether there are others. */
export interface FirstBills {
  bills: readonly Bill[];
  more: boolean;
}

type Filter = (typeof DRAFTS & { sort: '-created' }) | typeof OVERDUE | { sort: '-finalizedAt' };

function useFirst(name: string, filter: Filter, enabled = true) {
  return useQuery({
    queryKey: ['bills', 'first', name],
    queryFn: async ({ signal }): Promise<FirstBills> => {
      const query = { ...filter, size: LOOKED_AT };
      const page = await answerOf(api.GET('/bills', { signal, params: { query } }));
      return { bills: page._embedded.bills, more: page._links.next !== undefined };
    },
    refetchInterval: OFTEN_MS,
    enabled,
  });
}

/** Drafts, newest first. */
export const useDrafts = () => useFirst('drafts', { ...DRAFTS, sort: '-created' });

/** Bills that are overdue, the oldest first. @param some whether there are any, as the summary says */
export const useOverdue = (some: boolean) => useFirst('overdue', OVERDUE, some);

/** Bills that have become final, newest first. */
export const useNewest = () => useFirst('final', { sort: '-finalizedAt' });
