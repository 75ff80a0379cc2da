import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { placeWith } from '../../routing/filters.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Fitting } from '../../ui/fitting.tsx';
import { useOverdue } from './lists.ts';
import { billedIn, growth, type Month } from './months.ts';
import { useSummary } from './summary.ts';
import { TODAY_TEXTS } from './texts.ts';

function Figure({
  title,
  amount,
  to,
  bad = false,
  children,
}: {
  title: string;
  /** In euros. */
  amount: number;
  /** What it is the sum of. */
  to?: string;
  bad?: boolean;
  children: ComponentChildren;
}) {
  const { euros } = useFormats();
  return (
    <div class="card today-figure" data-bad={bad || undefined}>
      <dt>{title}</dt>
      <dd>
        <Fitting text={euros(amount)}>{to && <Link href={to}>{euros(amount)}</Link>}</Fitting>
        <span class="hint">{children}</span>
      </dd>
    </div>
  );
}

function Overdue({ amount }: { amount: number }) {
  const t = useTexts(TODAY_TEXTS);
  const { data } = useOverdue(amount > 0);
  const to = amount > 0 ? { to: placeWith('/bills', { status: 'overdue' }) } : {};
  return (
    <Figure title={t.overdue} amount={amount} bad={amount > 0} {...to}>
      {amount > 0 ? data && t.late(data.bills.length, data.more) : t.noneOverdue}
    </Figure>
  );
}

function Billed({ now, before }: { now: Month; before: Month }) {
  const t = useTexts(TODAY_TEXTS);
  const grown = growth(now.net, before.net);
  return (
    <Figure title={t.billed} amount={now.net}>
      {`${t.beforeVat}, ${grown === undefined ? t.lastMonth(before.net) : t.grown(grown)}`}
    </Figure>
  );
}

const NOTHING: Month = { month: '', net: 0, vat: 0, gross: 0, invoices: 0, creditNotes: 0 };

/** What is owed and overdue, and what was billed this month. */
export function Figures() {
  const t = useTexts(TODAY_TEXTS);
  const query = useSummary();
  return (
    <section aria-label={t.figures}>
      <Answer query={query} rows={3}>
        {({ owed, overdue, months }) => {
          const [before = NOTHING, now = NOTHING] = billedIn(months.slice(-2));
          return (
            <dl class="today-figures">
              <Figure title={t.owed} amount={owed}>
                {t.owedHint}
              </Figure>
              <Overdue amount={overdue} />
              <Billed now={now} before={before} />
              <Figure title={t.vat} amount={now.vat}>
                {t.vatHint}
              </Figure>
            </dl>
          );
        }}
      </Answer>
    </section>
  );
}
