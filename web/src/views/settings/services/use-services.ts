import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';

export type Health = Schemas['SystemHealth'];
export type Service = Schemas['RegisteredApplication'];

/** How often both are asked, in milliseconds. */
const RENEWED_MS = 10_000;

/** A system that is down says so with 503, and by which dependency. */
async function readHealth(signal: AbortSignal): Promise<Health> {
  const answered = await api.GET('/health', { signal });
  const { error, response } = answered;
  if (response.status === 503 && error && 'dependencies' in error) return error as Health;
  return answerOf(Promise.resolve(answered));
}

export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => readHealth(signal),
    refetchInterval: RENEWED_MS,
  });

export const useRegistry = () =>
  useQuery({
    queryKey: ['registry'],
    queryFn: ({ signal }) => answerOf(api.GET('/registry', { signal })),
    refetchInterval: RENEWED_MS,
  });
