import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { usePages } from '../../../api/use-pages.ts';

export type ApiKey = Schemas['ApiKey'];
export type CreatedApiKey = Schemas['CreatedApiKey'];
export type NewApiKey = Pick<Schemas['NewApiKey'], 'name' | 'scopes'>;

const KEYS = ['api-keys'] as const;

export const useKeys = () =>
  usePages(
    KEYS,
    (cursor, signal) =>
      answerOf(api.GET('/api-keys', { signal, params: { query: { size: 50, ...(cursor && { cursor }) } } })),
    ({ _embedded }) => _embedded.apiKeys,
  );

export const useCreateKey = (onDone: (key: CreatedApiKey) => void) =>
  useAction({
    act: (body: NewApiKey, key) =>
      answerOf(api.POST('/api-keys', { params: { header: { 'Idempotency-Key': key } }, body })),
    changes: [KEYS],
    onDone,
  });

/** @param onDone with all keys that were revoked: those created with it, too */
export const useRevokeKey = (onDone: (revoked: readonly ApiKey[]) => void) =>
  useAction({
    act: async (id: string) =>
      (await answerOf(api.DELETE('/api-keys/{id}', { params: { path: { id } } }))).revoked,
    changes: [KEYS],
    onDone,
  });
