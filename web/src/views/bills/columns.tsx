import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';
import { BillState } from '../../parts/bill-state.tsx';
import { CustomerName } from '../../parts/customer-name.tsx';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { sortBy } from '../../ui/sort-by.ts';
import type { Column } from '../../ui/table.tsx';
import { type BillFilters, type BillKind, NEWEST_FIRST } from './query.ts';
import { LIST_TEXTS } from './texts.ts';

type Bill = Schemas['Bill'];

/** Columns that only invoices have: nobody pays a credit note. Those of credit notes alone name the bill. */
const ONLY: Readonly<Record<string, BillKind>> = { dueDate: 'invoice', due: 'invoice', of: 'creditNote' };

/** The columns of a list of bills. */
export function useBillColumns(
  kind: BillKind,
  { sort, status }: BillFilters,
  change: (changed: BillFilters) => void,
): Column<Bill>[] {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  const { date, euros } = useFormats();
  const sorted = sortBy(sort ?? NEWEST_FIRST, (by) => change({ sort: by }));
  const columns: Column<Bill>[] = [
    {
      id: 'number',
      title: t.number,
      heads: true,
      cell: ({ id, number }) => (
        <Link href={`/bills/${id}`} class="whole">
          {number ?? t.draft}
        </Link>
      ),
    },
    {
      id: 'date',
      title: t.issued,
      sort: sorted('date'),
      cell: ({ issueDate, billingDate }) => date(issueDate ?? billingDate),
    },
    { id: 'dueDate', title: t.dueDate, cell: ({ dueDate }) => dueDate && date(dueDate) },
    {
      id: 'of',
      title: t.ofBill,
      cell: ({ originalBill: bill }) =>
        bill && (
          <Link href={`/bills/${bill.id}`} class="whole">
            {bill.number}
          </Link>
        ),
    },
    { id: 'customer', title: common.customer, cell: ({ customerID }) => <CustomerName id={customerID} /> },
    {
      id: 'total',
      title: t.total,
      numeric: true,
      cell: ({ totals }) => totals && euros(totals.gross),
    },
    {
      id: 'due',
      title: t.due,
      numeric: true,
      cell: ({ status: standing, totals }) => standing === 'final' && totals && euros(totals.due),
    },
    { id: 'state', title: common.status, cell: (bill) => <BillState bill={bill} /> },
  ];
  // Nothing is due of a draft.
  return columns.filter(({ id }) => (ONLY[id] ?? kind) === kind && !(id === 'due' && status === 'draft'));
}
