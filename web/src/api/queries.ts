import { type Query, QueryCache, QueryClient } from '@tanstack/preact-query';
import { RefusedError } from './refused-error.ts';

/** Answers older than this are asked for again when a view that shows them opens. Milliseconds. */
const STALE_AFTER_MS = 5_000;
const MOST_ATTEMPTS = 3;

/** A refusal is an answer, which the same question gets again; except where the server was busy. */
const mayBeAskedAgain = (error: Error): boolean =>
  !(error instanceof RefusedError) || error.status === 429 || error.status === 503;

/**
 * What could not be read stays unread while it is asked for again. The library would take it for what is asked for the
 * first time, so that what says why would go and come back each time.
 */
function keepErrors(cache: QueryCache): void {
  const errors = new WeakMap<Query, Error>();
  cache.subscribe((event) => {
    if (event.type !== 'updated') return;
    const { query, action } = event;
    if (action.type === 'error' && query.state.error) errors.set(query, query.state.error);
    if (action.type === 'success') errors.delete(query);
    const error = errors.get(query);
    if (action.type === 'fetch' && error && !query.state.error) query.setState({ error, status: 'error' });
  });
}

/**
 * What the page has read, by key. A key begins with the collection (`['customers', …]`), and whoever changes one of
 * its records invalidates the collection.
 */
export const makeQueries = (): QueryClient => {
  const queryCache = new QueryCache();
  keepErrors(queryCache);
  return new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        retry: (failures, error) => failures < MOST_ATTEMPTS - 1 && mayBeAskedAgain(error),
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
};
