import type { Schemas } from '@facturation/api-client';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import type { Column } from '../../ui/table.tsx';
import { CustomerName } from './customer-name.tsx';
import { RECORD_TEXTS } from './record-texts.ts';
import { Records } from './records.tsx';
import { Reference } from './reference.tsx';

type Late = Schemas['LateFacture'];

/** Factures that came after their window had closed. */
export function View() {
  const t = useTexts(RECORD_TEXTS);
  const common = useTexts(COMMON);
  const { dateTime, euros, time } = useFormats();
  const pages = usePages(
    ['analytics', 'late'],
    (cursor, signal) =>
      answerOf(
        api.GET('/analytics/late', { signal, params: { query: { size: 50, ...(cursor && { cursor }) } } }),
      ),
    ({ _embedded }) => _embedded.late,
  );
  const columns: Column<Late>[] = [
    { id: 'id', title: t.facture, heads: true, cell: ({ id }) => <Reference id={id} /> },
    { id: 'customer', title: common.customer, cell: ({ key }) => <CustomerName id={key} /> },
    { id: 'amount', title: common.amount, numeric: true, cell: ({ montant }) => euros(montant) },
    { id: 'time', title: t.time, cell: ({ time: at }) => dateTime(at) },
    {
      id: 'window',
      title: t.missed,
      cell: ({ start, end }) => `${time(Date.parse(start))} – ${time(Date.parse(end))}`,
    },
    { id: 'arrived', title: t.arrivedAt, cell: ({ streamTime }) => time(Date.parse(streamTime)) },
    { id: 'record', title: t.record, cell: ({ partition, offset }) => t.at(partition, offset) },
  ];
  return (
    <Records
      title={t.lateTitle}
      about={t.aboutLate}
      none={t.noneLate}
      pages={pages}
      columns={columns}
      keyOf={({ partition, offset }) => `${partition}-${offset}`}
    />
  );
}
