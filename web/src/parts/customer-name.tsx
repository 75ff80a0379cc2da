import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** A name seldom changes: it is asked for again after so many milliseconds. */
const NAME_KEPT_MS = 300_000;

/** The name of a customer of whom only the id is known. Where it cannot be read, the id. */
export function CustomerName({ id }: { id: string }) {
  const { data: name, error } = useQuery({
    queryKey: ['customers', 'name', id],
    queryFn: async ({ signal }) => {
      const { name } = await answerOf(api.GET('/customers/{id}', { signal, params: { path: { id } } }));
      return name;
    },
    staleTime: NAME_KEPT_MS,
  });
  return <span class={error ? 'muted' : undefined}>{error ? id : name}</span>;
}
