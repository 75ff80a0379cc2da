import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Fitting } from '../../../ui/fitting.tsx';
import { CUSTOMER_TEXTS } from '../texts.ts';
import { useOwed } from './use-owed.ts';

/** The stream knows customers by name: what it counted of this one today. */
const useStreamToday = (name: string) =>
  useQuery({
    queryKey: ['windows', 'today', name],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/analytics/windows', { signal, params: { query: { key: name, size: '1d', limit: 1 } } }),
      ),
    retry: false,
  });

function StreamToday({ name }: { name: string }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const { euros } = useFormats();
  const [window] = useStreamToday(name).data?._embedded.windows ?? [];
  // It stands beside what matters: who may not read the stream, or has none, misses nothing.
  if (!window) return null;
  return (
    <div class="card tile">
      <p class="muted">{t.streamToday}</p>
      <p>
        <Fitting text={euros(window.sum)} />
      </p>
      <p class="hint">
        <Link href="/stream">{t.factures(window.count)}</Link>
      </p>
    </div>
  );
}

function OwedTile({ id }: { id: string }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const { euros } = useFormats();
  const { data: owed } = useOwed(id);
  if (!owed) return null;
  const amount = euros(owed.due);
  return (
    <div class="card tile">
      <p class="muted">{t.owed}</p>
      <p>
        <Fitting text={owed.isMore ? t.atLeast(amount) : amount} />
      </p>
      <p class="hint">
        {t.openBills(owed.bills)}
        {owed.overdue > 0 && <span class="late">{`${t.overdue} ${euros(owed.overdue)}`}</span>}
      </p>
    </div>
  );
}

/** What a customer owes, and what the stream counted of it. */
export const Figures = ({ id, name }: { id: string; name: string }) => (
  <div class="tiles-of-record">
    <OwedTile id={id} />
    <StreamToday name={name} />
  </div>
);
