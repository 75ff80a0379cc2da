import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { More } from '../../../ui/more.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { PRODUCT_TEXTS } from '../texts.ts';

type Movement = Schemas['StockMovement'];

/** How many are read at a time. */
const PAGE = 20;

/** Pieces that came are told from those that went by their sign. */
const signed = (figure: string, delta: number): string => (delta > 0 ? `+${figure}` : figure);

function useColumns(): Column<Movement>[] {
  const t = useTexts(PRODUCT_TEXTS);
  const { dateTime, quantity } = useFormats();
  return [
    { id: 'when', title: t.when, heads: true, cell: ({ time }) => dateTime(time) },
    {
      id: 'what',
      title: t.what,
      cell: ({ kind, reason, creditNote }) =>
        creditNote ? <Link href={`/bills/${creditNote}`}>{t[kind]}</Link> : (reason ?? t[kind]),
    },
    {
      id: 'delta',
      title: t.pieceCount,
      numeric: true,
      cell: ({ delta }) => signed(quantity(delta), delta),
    },
    { id: 'free', title: t.after, numeric: true, cell: ({ free }) => quantity(free) },
    { id: 'by', title: t.by, cell: ({ principal }) => principal.replace(/^(?:user|system|key):/, '') },
  ];
}

/** What came into the stock of a product and went by hand or by credit notes, the last first. */
export function Movements({ productID }: { productID: string }) {
  const t = useTexts(PRODUCT_TEXTS);
  const columns = useColumns();
  const { query, records, ...pages } = usePages(
    ['products', 'movements', productID],
    (cursor, signal) =>
      answerOf(
        api.GET('/products/{id}/movements', {
          signal,
          params: { path: { id: productID }, query: { size: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.movements,
  );
  return (
    <section class="card stack" aria-label={t.movements}>
      <h2>{t.movements}</h2>
      <p class="hint">{t.notMoved}</p>
      <Answer query={{ ...query, data: records }}>
        {(movements) =>
          movements.length === 0 ? (
            <State title={t.noMovements} />
          ) : (
            <>
              <Table caption={t.movementsList} columns={columns} rows={movements} keyOf={({ id }) => id} />
              <More shown={movements.length} {...pages} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
