import { useState } from 'preact/hooks';
import { useAction } from '../../../api/use-action.ts';
import { useCommands } from '../../../app/commands.tsx';
import { nextNumber } from '../../../parts/next-number.ts';
import { COMMON } from '../../../text/common.ts';
import { dayAt } from '../../../text/days.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Whole } from '../../../ui/whole.tsx';
import { SettingsFrame } from '../frame.tsx';
import { Books } from './books.tsx';
import { SeriesForm } from './series-form.tsx';
import './style.css';
import { SERIES_TEXTS } from './texts.ts';
import { readSeries, type Series, useSeries } from './use-series.ts';
import { Verification } from './verification.tsx';

/** What is done with a series, in a dialog. */
type Doing =
  | { does: 'create' }
  | { does: 'change'; series: Series; etag: string }
  | { does: 'verify'; id: string };

/** A fixed series can be verified; one without a number can still be changed. */
function Actions({
  series,
  onVerify,
  onChange,
}: {
  series: Series;
  onVerify: () => void;
  onChange: () => void;
}) {
  const t = useTexts(SERIES_TEXTS);
  return (
    <span class="row series-actions">
      {series.total > 0 ? (
        <Badge tone="still">{t.fixed}</Badge>
      ) : (
        <Button kind="quiet" label={t.changeLabel(series.id)} onClick={onChange}>
          {t.change}
        </Button>
      )}
      <Button kind="quiet" label={t.verifyLabel(series.id)} onClick={onVerify}>
        {t.verify}
      </Button>
    </span>
  );
}

function useColumns(onDo: (doing: Doing) => void, onChange: (id: string) => void): Column<Series>[] {
  const t = useTexts(SERIES_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { count, date } = useFormats();
  const today = dayAt(Date.now());
  return [
    { id: 'id', title: t.id, heads: true, cell: ({ id }) => id },
    {
      id: 'next',
      title: t.next,
      cell: (series) => <strong class="whole">{nextNumber(series, today)}</strong>,
    },
    { id: 'pattern', title: t.pattern, cell: ({ pattern }) => <code>{pattern}</code> },
    { id: 'issued', title: t.issued, numeric: true, cell: ({ total }) => count(total) },
    {
      id: 'last',
      title: t.last,
      cell: ({ lastNumber, lastIssueDate }) =>
        lastNumber && lastIssueDate ? (
          <span>
            <Whole text={t.lastOf(lastNumber, date(lastIssueDate))} />
          </span>
        ) : (
          unknown
        ),
    },
    {
      id: 'actions',
      tools: true,
      title: t.actions,
      cell: (series) => (
        <Actions
          series={series}
          onVerify={() => onDo({ does: 'verify', id: series.id })}
          onChange={() => onChange(series.id)}
        />
      ),
    },
  ];
}

function Opened({ doing, all, onClose }: { doing: Doing; all: readonly Series[]; onClose: () => void }) {
  if (doing.does === 'verify') return <Verification id={doing.id} onClose={onClose} />;
  const [series, etag] = doing.does === 'change' ? [doing.series, doing.etag] : [undefined, undefined];
  const taken = all.map(({ id }) => id).filter((id) => id !== series?.id);
  return <SeriesForm series={series} etag={etag} taken={taken} onClose={onClose} />;
}

/** How documents are numbered, whether their chain is whole, and the books made of them. */
export function View() {
  const t = useTexts(SERIES_TEXTS);
  const query = useSeries();
  const [doing, setDoing] = useState<Doing>();
  const change = useAction({
    act: readSeries,
    changes: [],
    onDone: ({ value, etag }) => setDoing({ does: 'change', series: value, etag }),
  });
  const columns = useColumns(setDoing, change.run);
  const create = () => setDoing({ does: 'create' });
  useCommands([{ id: 'new-series', label: t.new, run: create }], [t]);
  return (
    <SettingsFrame
      part="series"
      actions={
        <Button kind="primary" onClick={create}>
          {t.new}
        </Button>
      }
    >
      <section class="card stack" aria-label={t.list}>
        <p>{t.intro}</p>
        <Answer query={query}>
          {(all) => <Table caption={t.list} columns={columns} rows={all} keyOf={({ id }) => id} />}
        </Answer>
        <ProblemNotice error={change.error} />
        <p class="hint">{t.fixedHint}</p>
      </section>
      <Books />
      {doing && <Opened doing={doing} all={query.data ?? []} onClose={() => setDoing(undefined)} />}
    </SettingsFrame>
  );
}
