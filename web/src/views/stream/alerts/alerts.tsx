import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { useFilters } from '../../../routing/filters.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { CustomerName } from '../customer-name.tsx';
import { useAmount } from './amount.ts';
import { ALERT_TEXTS, SIZE_TEXT } from './texts.ts';

type Alert = Schemas['Alert'];

/** Alerts, newest first; of one rule, where the address names it. */
export function Alerts() {
  const t = useTexts(ALERT_TEXTS);
  const { dateTime } = useFormats();
  const amount = useAmount();
  const [{ rule }, change] = useFilters();
  const pages = usePages(
    ['analytics', 'alerts', rule],
    (cursor, signal) =>
      answerOf(
        api.GET('/analytics/alerts', {
          signal,
          params: { query: { size: 50, ...(rule && { rule }), ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.alerts,
  );
  const columns: Column<Alert>[] = [
    {
      id: 'about',
      title: t.about,
      heads: true,
      cell: ({ key }) => (key === null ? t.total : <CustomerName id={key} />),
    },
    { id: 'value', title: t.value, numeric: true, cell: ({ measure, value }) => amount(measure, value) },
    {
      id: 'threshold',
      title: t.threshold,
      numeric: true,
      cell: ({ measure, threshold }) => amount(measure, threshold),
    },
    { id: 'size', title: t.size, cell: ({ size }) => t[SIZE_TEXT[size]] },
    { id: 'window', title: t.window, cell: ({ start }) => dateTime(start) },
    { id: 'raised', title: t.raised, cell: ({ raisedAt }) => dateTime(raisedAt) },
  ];
  return (
    <section class="card stack" aria-labelledby="alerts">
      <div class="row">
        <h2 id="alerts">{t.alerts}</h2>
        {rule && (
          <Button kind="quiet" onClick={() => change({ rule: undefined })}>
            {t.everyAlert}
          </Button>
        )}
      </div>
      <Answer query={{ ...pages.query, data: pages.records }}>
        {(alerts) =>
          alerts.length === 0 ? (
            <State title={rule ? t.noneOfRule : t.none}>
              <p>{t.noneBecause}</p>
            </State>
          ) : (
            <>
              <Table caption={t.alerts} columns={columns} rows={alerts} keyOf={({ id }) => id} />
              <More shown={alerts.length} more={pages.more} readingMore={pages.readingMore} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
