import { useQuery } from '@tanstack/preact-query';
import { versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

/** Reads one customer, with its version. */
export const readCustomer = (id: string, signal?: AbortSignal) =>
  versionOf(api.GET('/customers/{id}', { ...(signal && { signal }), params: { path: { id } } }));

/** One customer, with its version. */
export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => readCustomer(id, signal),
    staleTime: 0,
  });
