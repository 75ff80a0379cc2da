import { useQuery } from '@tanstack/preact-query';
import { useMemo } from 'preact/hooks';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { Curves } from './curves/curves.ts';

/** Milliseconds until they are asked for again, and as many as are asked for. */
const EVERY_MS = 10_000;
const MOST = 100;

/** How many late factures each window missed, by its column; the newest hundred of them. */
export function useLate({ size, starts, ends }: Curves): ReadonlyMap<number, number> {
  const first = starts[0];
  const { data } = useQuery({
    queryKey: ['analytics', 'late', 'of', size],
    queryFn: async ({ signal }) => {
      const query = { size: MOST, ...(first !== undefined && { from: new Date(first).toISOString() }) };
      const page = await answerOf(api.GET('/analytics/late', { signal, params: { query } }));
      return page._embedded.late.map(({ time }) => Date.parse(time));
    },
    refetchInterval: EVERY_MS,
    enabled: first !== undefined,
  });
  return useMemo(() => {
    const counts = new Map<number, number>();
    for (const time of data ?? []) {
      const column = starts.findIndex((start, at) => start <= time && time < (ends[at] ?? 0));
      if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return counts;
  }, [data, starts]);
}
