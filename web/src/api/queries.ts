import { QueryClient } from '@tanstack/preact-query';
import { RefusedError } from './refused-error.ts';

/** Answers older than this are asked for again when a view that shows them opens. Milliseconds. */
const STALE_AFTER_MS = 5_000;
const MOST_ATTEMPTS = 3;

/** A refusal is an answer, which the same question gets again; except where the server was busy. */
const mayBeAskedAgain = (error: Error): boolean =>
  !(error instanceof RefusedError) || error.status === 429 || error.status === 503;

/**
 * What the page has read, by key. A key begins with the collection (`['customers', …]`), and whoever changes one of
 * its records invalidates the collection.
 */
export const makeQueries = (): QueryClient =>
  new QueryClient({
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
