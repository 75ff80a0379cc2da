import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useTexts } from '../../text/texts.ts';
import { type Known, recordName } from './record-name.ts';
import { resourceOf } from './resource.ts';
import { RECORD_TEXTS } from './texts.ts';

/** A name seldom changes: it is asked for again after so many milliseconds. */
const KEPT_MS = 300_000;

type Read = (id: string, signal: AbortSignal) => Promise<Known>;

/** How what a record is called is read. Others are called by what they are. */
const READ = {
  bills: async (id, signal) => ({
    bill: await answerOf(api.GET('/bills/{id}', { signal, params: { path: { id } } })),
  }),
  customers: async (id, signal) => ({
    name: (await answerOf(api.GET('/customers/{id}', { signal, params: { path: { id } } }))).name,
  }),
  products: async (id, signal) => ({
    name: (await answerOf(api.GET('/products/{id}', { signal, params: { path: { id } } }))).name,
  }),
} satisfies Record<string, Read>;

export type NamedKind = keyof typeof READ;

const isNamed = (kind: string | undefined): kind is NamedKind => kind !== undefined && kind in READ;

/** What a record is called, as far as it is read. */
export const useNamed = (kind: NamedKind, id: string, enabled = true) =>
  useQuery({
    queryKey: [kind, 'named', id],
    queryFn: ({ signal }): Promise<Known> => READ[kind](id, signal),
    staleTime: KEPT_MS,
    retry: false,
    enabled,
  });

/**
 * A record as a reader says it; where its name cannot be read, by its id.
 * @param resource as the audit trail names it: `bills/7`
 * @param gone it is known to be there no more
 */
export function useRecordName(resource: string, gone = false): string {
  const t = useTexts(RECORD_TEXTS);
  const { kind, id } = resourceOf(resource);
  const asked = isNamed(kind) && !gone;
  const { data, error, isPending } = useNamed(isNamed(kind) ? kind : 'bills', id, asked);
  if (!asked) return recordName(resource, t, { gone });
  if (isPending) return recordName(resource, t, { bill: { kind: 'invoice', number: '…' }, name: '…' });
  if (data) return recordName(resource, t, data);
  if (error instanceof RefusedError && error.status === 404) return recordName(resource, t, { gone: true });
  return recordName(resource, t, { bill: { kind: 'invoice', number: id }, name: id });
}
