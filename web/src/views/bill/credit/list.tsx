import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';
import { COMMON } from '../../../text/common.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { More } from '../../../ui/more.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { useCreditNotes } from './credit-notes.ts';
import { CREDIT_TEXTS } from './texts.ts';

type CreditNote = Schemas['Bill'];

/** The final credit notes of a bill, as the API lists them; nothing is seen where there is none. */
export function CreditNotes({ id }: { id: string }) {
  const t = useTexts(CREDIT_TEXTS);
  const common = useTexts(COMMON);
  const { date, euros } = useFormats();
  const { records, query: _, ...pages } = useCreditNotes(id);
  if (!records?.length) return null;
  const columns: Column<CreditNote>[] = [
    {
      id: 'number',
      title: t.number,
      heads: true,
      cell: (note) => (
        <Link href={`/bills/${note.id}`} class="whole">
          {note.number}
        </Link>
      ),
    },
    { id: 'date', title: common.date, cell: ({ issueDate }) => issueDate && date(issueDate) },
    { id: 'reason', title: t.reason, cell: ({ reason }) => reason },
    { id: 'total', title: t.total, numeric: true, cell: ({ totals }) => totals && euros(totals.gross) },
  ];
  return (
    <section class="card stack" aria-label={t.creditNotes}>
      <h2>{t.creditNotes}</h2>
      <Table caption={t.creditNotes} columns={columns} rows={records} keyOf={(note) => note.id} />
      {pages.more && <More shown={records.length} {...pages} />}
    </section>
  );
}
