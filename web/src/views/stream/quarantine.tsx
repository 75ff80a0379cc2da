import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import { contentOf } from './content.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import { Records } from './records.tsx';

type Quarantined = Schemas['QuarantinedRecord'];

/** What an operator runs: the page itself sends nothing again. */
const COMMAND = 'npm run redrive -- --dry-run';

function Command() {
  const t = useTexts(RECORD_TEXTS);
  const { copy } = useTexts(COMMON);
  const toast = useToast();
  const take = () => navigator.clipboard.writeText(COMMAND).then(() => toast(t.copied));
  return (
    <p class="command">
      <span>{t.command}</span>
      <code>{COMMAND}</code>
      <Button onClick={take}>{copy}</Button>
    </p>
  );
}

function Bytes({ value, bytes }: Pick<Quarantined, 'value' | 'bytes'>) {
  const t = useTexts(RECORD_TEXTS);
  const { count } = useFormats();
  if (value === null) return <span class="muted">{t.noContent}</span>;
  return (
    <div>
      <code class="bytes">{contentOf(value).text}</code>
      <span class="hint">
        {count(bytes)} {t.bytes}
      </span>
    </div>
  );
}

/** What sending a record again would make of it. */
function Redrive({ redrive: { outcome, reason } }: Pick<Quarantined, 'redrive'>) {
  const t = useTexts(RECORD_TEXTS);
  return (
    <div>
      <Badge tone={TONE[outcome]}>{t[outcome]}</Badge>
      {reason && <code class="hint">{reason}</code>}
    </div>
  );
}

const TONE = {
  unreadable: 'bad',
  late: 'open',
  'in-time': 'good',
  'sent-before': 'still',
  cut: 'bad',
  'earlier-epoch': 'still',
} as const satisfies Record<Quarantined['redrive']['outcome'], Tone>;

/** Records that are no factures, and what became of them. */
export function View() {
  const t = useTexts(RECORD_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { dateTime } = useFormats();
  const pages = usePages(
    ['analytics', 'quarantine'],
    (cursor, signal) =>
      answerOf(
        api.GET('/analytics/quarantine', {
          signal,
          params: { query: { size: 50, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.quarantine,
  );
  const columns: Column<Quarantined>[] = [
    {
      id: 'record',
      title: t.record,
      heads: true,
      cell: ({ partition, offset }) => (
        <div>
          {t.topic}
          <span class="hint">{t.at(partition, offset)}</span>
        </div>
      ),
    },
    { id: 'time', title: t.time, cell: ({ time }) => (time === null ? unknown : dateTime(time)) },
    {
      id: 'reason',
      title: t.reason,
      cell: ({ reason, redriven }) => (
        <div>
          <code>{reason}</code>
          {redriven && <span class="hint">{t.redriven(dateTime(redriven))}</span>}
        </div>
      ),
    },
    { id: 'redrive', title: t.redrive, cell: (record) => <Redrive {...record} /> },
    { id: 'content', title: t.content, cell: (record) => <Bytes {...record} /> },
  ];
  return (
    <Records
      title={t.quarantine}
      about={t.aboutQuarantine}
      none={t.noneInQuarantine}
      pages={pages}
      columns={columns}
      keyOf={({ partition, offset }) => `${partition}-${offset}`}
    >
      <Command />
    </Records>
  );
}
