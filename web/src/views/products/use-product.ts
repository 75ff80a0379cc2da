import { useQuery } from '@tanstack/preact-query';
import { versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

/** Reads one product, with its version. */
export const readProduct = (id: string, signal?: AbortSignal) =>
  versionOf(api.GET('/products/{id}', { ...(signal && { signal }), params: { path: { id } } }));

/** One product, with its version. */
export const useProduct = (id: string) =>
  useQuery({
    queryKey: ['products', 'one', id],
    queryFn: ({ signal }) => readProduct(id, signal),
    staleTime: 0,
  });
