import { useQuery } from '@tanstack/preact-query';
import { versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

/** One customer, with its version. */
export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => versionOf(api.GET('/customers/{id}', { signal, params: { path: { id } } })),
    staleTime: 0,
  });
