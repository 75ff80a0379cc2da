import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Column } from '../../ui/table.tsx';
import { RECORD_TEXTS } from './record-texts.ts';
import { Records } from './records.tsx';
import { Reference } from './reference.tsx';

type Conflict = Schemas['Conflict'];

function Content({ nomClient, montant, date }: Conflict['kept']) {
  const { dateTime, euros } = useFormats();
  return (
    <div>
      <strong>{euros(montant)}</strong> {nomClient}
      <span class="hint">{dateTime(date)}</span>
    </div>
  );
}

/** Records whose facture's reference was taken by another content. */
export function View() {
  const t = useTexts(RECORD_TEXTS);
  const { dateTime } = useFormats();
  const pages = usePages(
    ['analytics', 'conflicts'],
    (cursor, signal) =>
      answerOf(
        api.GET('/analytics/conflicts', {
          signal,
          params: { query: { size: 50, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.conflicts,
  );
  const columns: Column<Conflict>[] = [
    { id: 'id', title: t.facture, heads: true, cell: ({ id }) => <Reference id={id} /> },
    { id: 'kept', title: t.kept, cell: ({ kept }) => <Content {...kept} /> },
    { id: 'refused', title: t.refused, cell: ({ refused }) => <Content {...refused} /> },
    { id: 'time', title: t.time, cell: ({ time }) => dateTime(time) },
    { id: 'record', title: t.record, cell: ({ partition, offset }) => t.at(partition, offset) },
  ];
  return (
    <Records
      title={t.conflicts}
      about={t.aboutConflicts}
      none={t.noneInConflict}
      pages={pages}
      columns={columns}
      keyOf={({ partition, offset }) => `${partition}-${offset}`}
    />
  );
}
