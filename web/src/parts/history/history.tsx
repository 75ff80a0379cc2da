import type { Schemas } from '@facturation/api-client';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { membersOf } from '../../forms/members.ts';
import type { Words } from '../../forms/words.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { More } from '../../ui/more.tsx';
import { State } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { actName } from '../records/record-name.ts';
import { HISTORY_TEXTS } from './texts.ts';
import './history.css';

/** A change, as the audit trail has it. */
export type Entry = Schemas['AuditEntry'];

/** A record's members in the reader's words, for its history. */
export type HistoryWords = Omit<Words, 'valueOf'> & {
  valueOf(path: string, value: unknown): ComponentChildren;
};

interface HistoryProps {
  /** As the audit trail names it: `customers/1`. */
  resource: string;
  words: HistoryWords;
  /** What else is to be said of a change, as the number of a bill that became final. */
  detailOf?: (entry: Entry) => string | undefined;
}

/** As `system:demo` or `user:abir` stand in the trail: who it was, without the kind. */
const nameOf = (principal: string): string => principal.replace(/^(?:user|system|key):/, '');

/** What a change has set: null is a member that was removed, unless it says something of its own. */
function Changes({ patch, words }: { patch: Entry['patch'] } & Pick<HistoryProps, 'words'>) {
  const t = useTexts(HISTORY_TEXTS);
  return (
    <ul class="changes">
      {Object.entries(patch ? membersOf(patch) : {}).map(([path, value]) => (
        <li key={path}>
          <span class="muted">{words.labelOf(path)}</span>{' '}
          <span>{value === null && !words.saysNone(path) ? t.removed : words.valueOf(path, value)}</span>
        </li>
      ))}
    </ul>
  );
}

function Entries({ resource, words, detailOf }: HistoryProps) {
  const t = useTexts(HISTORY_TEXTS);
  const { dateTime } = useFormats();
  const { query, records, ...pages } = usePages(
    ['audit', resource],
    (cursor, signal) =>
      answerOf(
        api.GET('/audit', {
          signal,
          params: { query: { resource, size: 50, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.audit,
  );
  const { language } = useLanguage();
  const columns: Column<Entry>[] = [
    { id: 'when', title: t.when, heads: true, cell: ({ time }) => dateTime(time) },
    { id: 'act', title: t.act, cell: ({ act }) => actName(act, language) },
    { id: 'who', title: t.who, cell: ({ principal }) => nameOf(principal) },
    {
      id: 'what',
      title: t.what,
      cell: (entry) => detailOf?.(entry) ?? <Changes patch={entry.patch} words={words} />,
    },
  ];
  return (
    <Answer query={{ ...query, data: records }}>
      {(entries) =>
        entries.length === 0 ? (
          <State title={t.nothing} />
        ) : (
          <>
            <Table caption={t.list} columns={columns} rows={entries} keyOf={({ version }) => version} />
            <More shown={entries.length} {...pages} />
          </>
        )
      }
    </Answer>
  );
}

/** Who changed a record, when and how. It is read when the reader asks for it. */
export function History(props: HistoryProps) {
  const t = useTexts(HISTORY_TEXTS);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="card stack history" aria-labelledby={id}>
      <div class="row spread">
        <h2 id={id}>{t.title}</h2>
        <Button kind="quiet" onClick={() => setOpen(!open)}>
          {open ? t.hide : t.show}
        </Button>
      </div>
      {open && <Entries {...props} />}
    </section>
  );
}
