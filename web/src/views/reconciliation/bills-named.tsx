import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { useTexts } from '../../text/texts.ts';
import { RECONCILIATION_TEXTS } from './texts.ts';

/** A link to a bill by its number; by its id until the number is read, or where there is no such bill. */
function BillLink({ id }: { id: string }) {
  const { data: bill } = useQuery({
    queryKey: ['bills', 'number', id],
    queryFn: ({ signal }) => answerOf(api.GET('/bills/{id}', { signal, params: { path: { id } } })),
    retry: false,
  });
  return (
    <Link href={`/bills/${id}`} class="whole">
      {bill?.number ?? id}
    </Link>
  );
}

/** Bills by their numbers, and how many more there are than the API names. */
export function BillsNamed({ ids, count }: { ids: readonly string[]; count: number }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  return (
    <ul class="names">
      {ids.map((id) => (
        <li key={id}>
          <BillLink id={id} />
        </li>
      ))}
      {count > ids.length && <li class="muted">{t.others(count - ids.length)}</li>}
    </ul>
  );
}
