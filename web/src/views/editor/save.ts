import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf, type Version, versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useAction } from '../../api/use-action.ts';
import { type BillBody, bodyOf, changeBetween } from './body.ts';
import type { BillValues } from './values.ts';

type Bill = Schemas['Bill'];

/** What a save is of. */
export interface Saving {
  values: BillValues;
  /** What the reader began with, and the tag of that version; '' for a new bill. */
  base: BillValues;
  etag: string;
  /** Whether it is to be finalised then. */
  finalise: boolean;
}

const create = (values: BillValues, key: string): Promise<Bill> =>
  answerOf(
    api.POST('/bills', {
      params: { header: { 'Idempotency-Key': key } },
      body: bodyOf(values) as BillBody,
    }),
  );

/** Null takes a member off in a merge patch, and in nothing else. */
const PATCH_TYPE = { 'content-type': 'application/merge-patch+json' };

export function changeDraft(id: string, change: Record<string, unknown>, etag: string): Promise<Bill> {
  const path = { id };
  if (Object.keys(change).length === 0) return answerOf(api.GET('/bills/{id}', { params: { path } }));
  return answerOf(
    api.PATCH('/bills/{id}', {
      params: { path, header: { 'If-Match': etag } },
      headers: PATCH_TYPE,
      body: change,
    }),
  );
}

/** Saves a bill: a new one where there is no id. */
export const useSave = (id: string | undefined, onSaved: (bill: Bill, saving: Saving) => void) =>
  useAction({
    act: ({ values, base, etag }: Saving, key) =>
      id === undefined ? create(values, key) : changeDraft(id, changeBetween(base, values), etag),
    changes: [['bills']],
    onDone: onSaved,
  });

/** Whether somebody else has changed it meanwhile. */
export const isConflict = (error: Error | null): boolean =>
  error instanceof RefusedError && error.status === 412;

/** The draft as somebody else has left it; undefined without a conflict, and until it is read. */
export function useLatest(id: string | undefined, conflict: boolean): Version<Bill> | undefined {
  const { data, isFetching } = useQuery({
    queryKey: ['bills', 'latest', id],
    queryFn: ({ signal }) =>
      versionOf(api.GET('/bills/{id}', { signal, params: { path: { id: id ?? '' } } })),
    enabled: conflict && id !== undefined,
    gcTime: 0,
    staleTime: 0,
  });
  return conflict && !isFetching ? data : undefined;
}
