import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { BillState } from '../../../parts/bill-state.tsx';
import { placeWith } from '../../../routing/filters.ts';
import { COMMON } from '../../../text/common.ts';
import { useFormats, useTexts } from '../../../text/texts.ts';
import { Answer } from '../../../ui/answer.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { State } from '../../../ui/state.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Whole } from '../../../ui/whole.tsx';
import { CUSTOMER_TEXTS } from '../texts.ts';

type Bill = Schemas['Bill'];

/** How many of its bills a customer is shown with. */
const SHOWN = 10;

function useColumns(): Column<Bill>[] {
  const t = useTexts(CUSTOMER_TEXTS);
  const { unknown, status } = useTexts(COMMON);
  const { euros, date } = useFormats();
  const dayOf = (day: string | undefined) => (day ? date(day) : unknown);
  const draftName = ({ kind, billingDate }: Bill): string =>
    (kind === 'creditNote' ? t.creditNoteOf : t.billOf)(date(billingDate));
  return [
    {
      id: 'number',
      title: t.number,
      heads: true,
      cell: (bill) => (
        <Link href={`/bills/${bill.id}`}>
          <Whole text={bill.number ?? draftName(bill)} />
        </Link>
      ),
    },
    { id: 'state', title: status, cell: (bill) => <BillState bill={bill} /> },
    { id: 'issued', title: t.issued, cell: ({ issueDate }) => dayOf(issueDate) },
    { id: 'due', title: t.due, cell: ({ dueDate }) => dayOf(dueDate) },
    {
      id: 'total',
      title: t.total,
      numeric: true,
      cell: ({ totals }) => (totals ? euros(totals.gross) : unknown),
    },
    {
      id: 'left',
      title: t.left,
      numeric: true,
      cell: ({ settlement, totals }) => (totals && settlement ? euros(totals.due) : unknown),
    },
  ];
}

/** The last bills of a customer, and the way to all of them. */
export function Bills({ customerID }: { customerID: string }) {
  const t = useTexts(CUSTOMER_TEXTS);
  const columns = useColumns();
  const query = useQuery({
    queryKey: ['bills', 'of', customerID],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/bills', { signal, params: { query: { customerID, size: SHOWN, sort: '-created' } } }),
      ),
  });
  return (
    <section class="card stack" aria-label={t.bills}>
      <div class="row spread">
        <h2>{t.bills}</h2>
        <Link href={placeWith('/bills', { customer: customerID })}>{t.allBills}</Link>
      </div>
      <Answer query={query}>
        {({ _embedded: { bills } }) =>
          bills.length === 0 ? (
            <State title={t.noBills}>
              <LinkButton to={placeWith('/bills/new', { customer: customerID })}>{t.newBill}</LinkButton>
            </State>
          ) : (
            <Table caption={t.lastBills} columns={columns} rows={bills} keyOf={({ id }) => id} />
          )
        }
      </Answer>
    </section>
  );
}
