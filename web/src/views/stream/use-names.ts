import { type Query, useQueries } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

/** A facture is counted before it is stored: its name is looked for so often, and so many milliseconds later. */
const TRIES = 5;
const AGAIN_MS = 4_000;

/** Whether no name was found, and it may be found yet. */
const mayBeFound = ({ state }: Query<string | null>): boolean =>
  state.data === null && state.dataUpdateCount < TRIES;

/** The name that the newest facture of a customer has; null when no facture of late is theirs. */
async function nameOf(key: string, signal: AbortSignal): Promise<string | null> {
  const page = await answerOf(api.GET('/factures', { signal, params: { query: { key, size: 1 } } }));
  return page._embedded.factures[0]?.nomClient ?? null;
}

/**
 * Names of customers by the key under which windows count them: a bill's facture has the id of a customer as its key.
 * The newest facture knows the name of each, also of a customer that is in no database; a key without one stays as it is.
 * Of two with one name, the key stands behind it.
 */
export function useNames(keys: readonly string[]): (key: string) => string {
  const asked = useQueries({
    queries: keys.map((key) => ({
      queryKey: ['factures', 'name', key],
      queryFn: ({ signal }: { signal: AbortSignal }) => nameOf(key, signal),
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: (query: Query<string | null>) => mayBeFound(query) && AGAIN_MS,
    })),
  });
  const names = new Map(keys.map((key, index) => [key, asked[index]?.data ?? key]));
  const bearers = Map.groupBy(names.values(), (name) => name);
  return (key) => {
    const name = names.get(key) ?? key;
    return name !== key && (bearers.get(name)?.length ?? 0) > 1 ? `${name} (${key})` : name;
  };
}
