import { Link } from 'wouter-preact';
import { actName, isEnd } from '../../../parts/records/record-name.ts';
import { resourceOf } from '../../../parts/records/resource.ts';
import { useRecordName } from '../../../parts/records/use-named.ts';
import { placeWith } from '../../../routing/filters.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Whole } from '../../../ui/whole.tsx';
import { AUDIT_TEXTS } from './texts.ts';
import type { TrailFilters } from './trail-query.ts';
import { type Entry, useTrail } from './use-trail.ts';
import { usePrincipal } from './words.ts';

/** The record that was changed, and a way to it as long as it is there. */
function Changed({ entry: { resource, act } }: { entry: Entry }) {
  const gone = isEnd(act);
  const name = <Whole text={useRecordName(resource, gone)} />;
  const { place } = resourceOf(resource);
  return <span class="trail-record">{place && !gone ? <Link href={place}>{name}</Link> : name}</span>;
}

/** The way to every change of the record. */
function See({ entry: { resource, act } }: { entry: Entry }) {
  const t = useTexts(AUDIT_TEXTS);
  const name = useRecordName(resource, isEnd(act));
  return (
    <Link href={placeWith('/settings/audit', { resource })} aria-label={t.seeLabel(name)}>
      {t.see}
    </Link>
  );
}

function useColumns(filters: TrailFilters): Column<Entry>[] {
  const t = useTexts(AUDIT_TEXTS);
  const { dateTime } = useFormats();
  const { language } = useLanguage();
  const principalOf = usePrincipal();
  return [
    {
      id: 'when',
      title: t.when,
      heads: true,
      cell: ({ time }) => <span class="whole">{dateTime(time)}</span>,
    },
    {
      id: 'who',
      title: t.who,
      cell: ({ principal }) => (
        <Link href={placeWith('/settings/audit', { ...filters, principal })} title={principal}>
          {principalOf(principal)}
        </Link>
      ),
    },
    { id: 'act', title: t.what, cell: ({ act }) => actName(act, language) },
    { id: 'record', title: t.record, cell: (entry) => <Changed entry={entry} /> },
    {
      id: 'see',
      title: t.changes,
      cell: (entry) => <See entry={entry} />,
    },
  ];
}

/** Changes of all records by time. */
export function Trail({ filters }: { filters: TrailFilters }) {
  const t = useTexts(AUDIT_TEXTS);
  const columns = useColumns(filters);
  const { query, records, isBarren, ...pages } = useTrail(filters);
  return (
    <Answer query={{ ...query, data: records }} rows={8}>
      {(entries) =>
        entries.length === 0 ? (
          <State title={isBarren ? t.reading : t.none} />
        ) : (
          <>
            <Table
              caption={t.list}
              columns={columns}
              rows={entries}
              keyOf={({ resource, version }) => `${resource} ${version}`}
            />
            <More shown={entries.length} {...pages} />
          </>
        )
      }
    </Answer>
  );
}
