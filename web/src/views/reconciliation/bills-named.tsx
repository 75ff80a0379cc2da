import { Link } from 'wouter-preact';
import { Named } from '../../parts/records/named.tsx';
import { useTexts } from '../../text/texts.ts';
import { RECONCILIATION_TEXTS } from './texts.ts';

/** Bills by their numbers, and how many more there are than the API names. */
export function BillsNamed({ ids, count }: { ids: readonly string[]; count: number }) {
  const t = useTexts(RECONCILIATION_TEXTS);
  return (
    <ul class="names">
      {ids.map((id) => (
        <li key={id}>
          <Link href={`/bills/${id}`} class="whole">
            <Named kind="bills" id={id} />
          </Link>
        </li>
      ))}
      {count > ids.length && <li class="muted">{t.others(count - ids.length)}</li>}
    </ul>
  );
}
