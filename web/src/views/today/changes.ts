import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { type Change, type ChangePage, recentChanges } from './recent-changes.ts';
import { OFTEN_MS } from './rhythm.ts';

/** The most that the API gives at once. */
const PAGE = 100;
/** Several changes of one resource are one event. */
const ENOUGH = 20;

const KEY = ['audit', 'today'];

async function askSince(since: number, signal: AbortSignal): Promise<ChangePage> {
  const query = { size: PAGE, from: new Date(since).toISOString() };
  const { _embedded, _links } = await answerOf(api.GET('/audit', { signal, params: { query } }));
  return { changes: _embedded.audit, more: _links.next !== undefined };
}

/** What has changed last, whatever it is, newest first. */
export function useChanges() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      recentChanges(
        (since) => askSince(since, signal),
        Date.now(),
        ENOUGH,
        queries.getQueryData<readonly Change[]>(KEY),
      ),
    refetchInterval: OFTEN_MS,
  });
}
