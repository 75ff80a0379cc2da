import type { Schemas } from '@facturation/api-client';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { answerOf, done } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { usePages } from '../../../api/use-pages.ts';
import { COMMON } from '../../../text/common.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { CustomerName } from '../customer-name.tsx';
import { useAmount } from './amount.ts';
import { ALERT_TEXTS, SIZE_TEXT } from './texts.ts';

type Rule = Schemas['Rule'];

function DeleteRule({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useTexts(ALERT_TEXTS);
  const common = useTexts(COMMON);
  const toast = useToast();
  const { run, pending, error } = useAction({
    act: ({ id }: Rule) => done(api.DELETE('/analytics/rules/{id}', { params: { path: { id } } })),
    changes: [['analytics', 'rules']],
    onDone: () => {
      toast(t.deleted);
      onClose();
    },
  });
  return (
    <Confirm
      title={t.deleteRule}
      verb={common.delete}
      onConfirm={() => run(rule)}
      {...{ pending, error, onClose }}
    >
      <p>{t.deleteMeans}</p>
    </Confirm>
  );
}

function About({ rule: { scope, key } }: { rule: Rule }) {
  const t = useTexts(ALERT_TEXTS);
  if (scope === 'total') return <span>{t.total}</span>;
  return key === undefined ? <span>{t.everyCustomer}</span> : <CustomerName id={key} />;
}

function useRules() {
  return usePages(
    ['analytics', 'rules'],
    (cursor, signal) =>
      answerOf(
        api.GET('/analytics/rules', { signal, params: { query: { size: 100, ...(cursor && { cursor }) } } }),
      ),
    ({ _embedded }) => _embedded.rules,
  );
}

/** What is worth an alert. */
export function Rules() {
  const t = useTexts(ALERT_TEXTS);
  const common = useTexts(COMMON);
  const { dateTime } = useFormats();
  const amount = useAmount();
  const [deleted, setDeleted] = useState<Rule>();
  const pages = useRules();
  const columns: Column<Rule>[] = [
    { id: 'about', title: t.scope, heads: true, cell: (rule) => <About rule={rule} /> },
    {
      id: 'threshold',
      title: t.threshold,
      numeric: true,
      cell: ({ measure, threshold }) => amount(measure, threshold),
    },
    { id: 'size', title: t.size, cell: ({ size }) => t[SIZE_TEXT[size]] },
    { id: 'since', title: t.since, cell: ({ createdAt }) => dateTime(createdAt) },
    {
      id: 'acts',
      title: '',
      numeric: true,
      cell: (rule) => (
        <>
          <Link href={`/stream/alerts?rule=${rule.id}`} class="button quiet">
            {t.itsAlerts}
          </Link>
          <Button kind="quiet" onClick={() => setDeleted(rule)}>
            {common.delete}
          </Button>
        </>
      ),
    },
  ];
  return (
    <section class="card stack" aria-labelledby="rules">
      <h2 id="rules">{t.rules}</h2>
      <Answer query={{ ...pages.query, data: pages.records }}>
        {(rules) =>
          rules.length === 0 ? (
            <State title={t.noRule} />
          ) : (
            <>
              <Table caption={t.rules} columns={columns} rows={rules} keyOf={({ id }) => id} />
              <More shown={rules.length} more={pages.more} readingMore={pages.readingMore} />
            </>
          )
        }
      </Answer>
      {deleted && <DeleteRule rule={deleted} onClose={() => setDeleted(undefined)} />}
    </section>
  );
}
