import { type Query, useQueries } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useTexts } from '../../text/texts.ts';
import { STREAM_TEXTS } from './texts.ts';

/** The id of a customer; the simulated clients of the stream have names as keys. */
const IS_ID = /^\d+$|^[\da-f]{8}-[\da-f-]{27}$/;
/** Shown until the name of an id is read. */
const SOUGHT = '…';
/** So many characters of an id, the last ones, tell two with one name apart. */
const TOLD_APART = 4;

/** A facture is counted before it is stored: its name is looked for so often, and so many milliseconds later. */
const TRIES = 5;
const AGAIN_MS = 4_000;

/** Whether no name was found, and it may be found yet. */
const mayBeFound = ({ state }: Query<string | null>): boolean =>
  state.data === null && state.dataUpdateCount < TRIES;

/** The name of a customer, or else the one that their newest facture has; null where there is neither yet. */
async function nameOf(key: string, signal: AbortSignal): Promise<string | null> {
  if (IS_ID.test(key)) {
    const { data } = await api.GET('/customers/{id}', { signal, params: { path: { id: key } } });
    if (data) return data.name;
  }
  const page = await answerOf(api.GET('/factures', { signal, params: { query: { key, size: 1 } } }));
  return page._embedded.factures[0]?.nomClient ?? null;
}

/**
 * Names of customers by the key under which windows count them: a bill's facture has the id of a customer as its key.
 * A facture knows the name of a customer that is in no database, too; a key without one stays as it is.
 * Of two with one name, the end of the key stands behind it.
 */
export function useNames(keys: readonly string[]): (key: string) => string {
  const t = useTexts(STREAM_TEXTS);
  const asked = useQueries({
    queries: keys.map((key) => ({
      queryKey: ['factures', 'name', key],
      queryFn: ({ signal }: { signal: AbortSignal }) => nameOf(key, signal),
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: (query: Query<string | null>) => mayBeFound(query) && AGAIN_MS,
    })),
  });
  const unnamed = (key: string, index: number): string =>
    IS_ID.test(key) && asked[index]?.isPending ? SOUGHT : key;
  const names = new Map(keys.map((key, index) => [key, asked[index]?.data ?? unnamed(key, index)]));
  const bearers = Map.groupBy(names.values(), (name) => name);
  return (key) => {
    const name = names.get(key) ?? key;
    return name !== key && name !== SOUGHT && (bearers.get(name)?.length ?? 0) > 1
      ? t.withNumber(name, key.slice(-TOLD_APART))
      : name;
  };
}
