import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { OFTEN_MS } from './rhythm.ts';

/** What is owed and overdue, and what was billed in the last twelve months. */
export const useSummary = () =>
  useQuery({
    queryKey: ['bills', 'summary'],
    queryFn: ({ signal }) => answerOf(api.GET('/bills/summary', { signal })),
    refetchInterval: OFTEN_MS,
  });
