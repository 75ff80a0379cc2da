import { Link } from 'wouter-preact';
import { placeWith } from '../../../routing/filters.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { resourceOf } from './resource.ts';
import { AUDIT_TEXTS } from './texts.ts';
import type { TrailFilters } from './trail-query.ts';
import { type Entry, useTrail } from './use-trail.ts';
import { useAct, usePrincipal, useRecordName } from './words.ts';

/** The record that was changed, and a way to it. */
function Changed({ resource }: { resource: string }) {
  const name = useRecordName()(resource);
  const { place } = resourceOf(resource);
  return <span class="trail-record">{place ? <Link href={place}>{name}</Link> : name}</span>;
}

function useColumns(filters: TrailFilters): Column<Entry>[] {
  const t = useTexts(AUDIT_TEXTS);
  const { dateTime } = useFormats();
  const [actOf, principalOf, nameOf] = [useAct(), usePrincipal(), useRecordName()];
  return [
    { id: 'when', title: t.when, heads: true, cell: ({ time }) => dateTime(time) },
    {
      id: 'who',
      title: t.who,
      cell: ({ principal }) => (
        <Link href={placeWith('/settings/audit', { ...filters, principal })} title={principal}>
          {principalOf(principal)}
        </Link>
      ),
    },
    { id: 'act', title: t.what, cell: ({ act }) => actOf(act) },
    { id: 'record', title: t.record, cell: ({ resource }) => <Changed resource={resource} /> },
    {
      id: 'see',
      title: t.changes,
      cell: ({ resource }) => (
        <Link href={placeWith('/settings/audit', { resource })} aria-label={t.seeLabel(nameOf(resource))}>
          {t.see}
        </Link>
      ),
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
