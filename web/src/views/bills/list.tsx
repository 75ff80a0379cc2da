import type { Schemas } from '@facturation/api-client';
import type { ComponentChildren } from 'preact';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFilters } from '../../routing/filters.ts';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { More } from '../../ui/more.tsx';
import { State } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import './bills.css';
import { Choosing, chooseColumn } from './choosing.tsx';
import { useBillColumns } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type BillFilters, type BillKind, billQuery, isFiltered } from './query.ts';
import { LIST_TEXTS } from './texts.ts';
import { useSelection } from './use-selection.ts';

type Bill = Schemas['Bill'];

/** Bills that are read at once. */
const PAGE = 50;

/** Bills found by the filters in the address, page by page. */
function useBills(kind: BillKind, filters: BillFilters) {
  const query = billQuery(kind, filters);
  return usePages(
    ['bills', 'list', query],
    (cursor, signal) =>
      answerOf(
        api.GET('/bills', { signal, params: { query: { ...query, size: PAGE, ...(cursor && { cursor }) } } }),
      ),
    ({ _embedded }) => _embedded.bills,
  );
}

/** Why a list is empty, and what to do then. */
function Empty({ kind, filtered }: { kind: BillKind; filtered: boolean }) {
  const t = useTexts(LIST_TEXTS);
  if (filtered) return <State title={t.nothingFound} />;
  if (kind === 'creditNote')
    return (
      <State title={t.noCreditNote}>
        <p>{t.howToCredit}</p>
        <LinkButton to="/bills?status=final">{t.toBills}</LinkButton>
      </State>
    );
  return (
    <State title={t.noBill}>
      <LinkButton kind="primary" to="/bills/new">
        {t.newBill}
      </LinkButton>
    </State>
  );
}

/** The bills that were found; drafts among them can be made final together, after which none may be left here. */
function Found({
  kind,
  bills,
  empty,
  columns,
}: {
  kind: BillKind;
  bills: readonly Bill[];
  /** In the place of a table without rows. */
  empty: ComponentChildren;
  columns: Column<Bill>[];
}) {
  const t = useTexts(LIST_TEXTS);
  const drafts = bills.filter(({ status }) => status === 'draft');
  const { chosen, ...selection } = useSelection(drafts);
  const choose = drafts.length > 0 ? [chooseColumn(t.choose, selection)] : [];
  return (
    <>
      <Choosing drafts={drafts} chosen={chosen} selection={selection} />
      {bills.length === 0 ? (
        empty
      ) : (
        <Table
          caption={kind === 'invoice' ? t.listOfBills : t.listOfCreditNotes}
          columns={[...choose, ...columns]}
          rows={bills}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}

/** Bills of a kind, with filters, page by page. */
export function List({ kind }: { kind: BillKind }) {
  const [filters, change] = useFilters();
  const { query, records, ...pages } = useBills(kind, filters);
  const columns = useBillColumns(kind, filters, (changed) => change({ ...changed }));
  return (
    <section class="card stack">
      <Filters kind={kind} filters={filters} change={(changed) => change({ ...changed })} />
      <Answer query={{ ...query, data: records }}>
        {(bills: readonly Bill[]) => (
          <>
            <Found
              kind={kind}
              bills={bills}
              empty={!pages.more && <Empty kind={kind} filtered={isFiltered(filters)} />}
              columns={columns}
            />
            {(bills.length > 0 || pages.more) && <More shown={bills.length} {...pages} />}
          </>
        )}
      </Answer>
    </section>
  );
}
