import { actName } from '../../../parts/records/record-name.ts';
import { type Kind, resourceOf } from '../../../parts/records/resource.ts';
import { useRecordName } from '../../../parts/records/use-named.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Whole } from '../../../ui/whole.tsx';
import { type Change, changesOf, differences, type MemberChange } from './changes.ts';
import { AUDIT_TEXTS } from './texts.ts';
import { type Entry, useRecordTrail } from './use-trail.ts';
import { Value } from './value.tsx';
import { useMember, usePrincipal } from './words.ts';

/** What a change has set, before and after. What is kept beside it (the number, the payment) has no before. */
function Members({ change, kind }: { change: Change<Entry>; kind: Kind | undefined }) {
  const t = useTexts(AUDIT_TEXTS);
  const { dateTime } = useFormats();
  const memberOf = useMember();
  const { entry, members, isBeforeKnown } = change;
  const rows = [...members, ...differences(undefined, entry.details)];
  if (rows.length === 0) return <p class="hint">{t.nothingShown}</p>;
  const absent = isBeforeKnown ? t.absent : t.notKept;
  const columns: Column<MemberChange>[] = [
    { id: 'member', title: t.member, heads: true, cell: ({ path }) => memberOf(path) },
    {
      id: 'before',
      title: t.before,
      cell: ({ path, before }) =>
        before === undefined ? (
          <span class="muted">{absent}</span>
        ) : (
          <Value kind={kind} path={path} value={before} />
        ),
    },
    {
      id: 'after',
      title: t.after,
      cell: ({ path, after }) =>
        after === undefined ? (
          <span class="muted">{t.absent}</span>
        ) : (
          <Value kind={kind} path={path} value={after} />
        ),
    },
  ];
  // Of what was made there is no before.
  const isNew = isBeforeKnown && rows.every(({ before }) => before === undefined);
  return (
    <Table
      caption={t.membersOf(dateTime(entry.time))}
      columns={isNew ? columns.filter(({ id }) => id !== 'before') : columns}
      rows={rows}
      keyOf={({ path }) => path.join('/')}
    />
  );
}

function Entries({ changes, kind }: { changes: readonly Change<Entry>[]; kind: Kind | undefined }) {
  const { dateTime } = useFormats();
  const { language } = useLanguage();
  const principalOf = usePrincipal();
  return (
    <ol class="trail-changes">
      {changes.map((change, index) => {
        const { act, principal, time, version } = change.entry;
        return (
          <li key={version}>
            <details open={index === changes.length - 1}>
              <summary>
                <strong>{actName(act, language)}</strong>
                {` – ${dateTime(time)} – ${principalOf(principal)}`}
              </summary>
              <Members change={change} kind={kind} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}

/** Every change of one record, from the first to the last, with what it has changed. */
export function RecordTrail({ resource }: { resource: string }) {
  const t = useTexts(AUDIT_TEXTS);
  const name = useRecordName(resource);
  const { kind, place } = resourceOf(resource);
  const { query, records, ...pages } = useRecordTrail(resource);
  return (
    <section class="card stack" aria-labelledby="record-trail">
      <div class="row">
        <h2 id="record-trail" class="trail-record">
          <Whole text={t.ofRecord(name)} />
        </h2>
        {place && <LinkButton to={place}>{t.open}</LinkButton>}
        <LinkButton to="/settings/audit">{t.back}</LinkButton>
      </div>
      <Answer query={{ ...query, data: records }}>
        {(entries) =>
          entries.length === 0 ? (
            <State title={t.noneOfRecord} />
          ) : (
            <>
              <Entries changes={changesOf(entries)} kind={kind} />
              <More shown={entries.length} {...pages} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
