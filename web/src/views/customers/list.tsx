import type { Schemas } from '@facturation/api-client';
import { Link } from 'wouter-preact';
import { customerFaults } from '../../../../functions/billing/completeness/party-faults.ts';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFilters } from '../../routing/filters.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { More } from '../../ui/more.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { sortBy } from '../../ui/sort-by.ts';
import { State } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { CUSTOMER_TEXTS } from './texts.ts';

type Customer = Schemas['Customer'];
type Sort = 'name,asc' | 'name,desc' | 'email,asc' | 'email,desc';

/** Customers found by the filters in the address, page by page. */
function useCustomers({ search, sort }: Record<string, string>) {
  // What is found is sorted by its name.
  const query = search ? { search } : { sort: (sort ?? 'name,asc') as Sort };
  return usePages(
    ['customers', query],
    (cursor, signal) =>
      answerOf(
        api.GET('/customers', {
          signal,
          params: { query: { ...query, size: 50, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.customers,
  );
}

/** Every customer. */
export function View() {
  const t = useTexts(CUSTOMER_TEXTS);
  const common = useTexts(COMMON);
  const [filters, change] = useFilters();
  const { query, records, ...pages } = useCustomers(filters);
  const sort = sortBy(filters.search ? undefined : (filters.sort ?? 'name,asc'), (by) =>
    change({ sort: by }),
  );
  const columns: Column<Customer>[] = [
    {
      id: 'name',
      title: common.name,
      heads: true,
      sort: sort('name'),
      cell: ({ id, name }) => <Link href={`/customers/${id}`}>{name}</Link>,
    },
    { id: 'email', title: t.email, sort: sort('email'), cell: ({ email }) => email },
    { id: 'kind', title: t.kind, cell: ({ kind }) => (kind ? t[kind] : common.unknown) },
    { id: 'city', title: t.city, cell: ({ address }) => address?.city ?? common.unknown },
    {
      id: 'billable',
      title: t.billable,
      cell: (customer) =>
        customerFaults(customer).length === 0 ? t.ready : <Badge tone="open">{t.incomplete}</Badge>,
    },
  ];
  return (
    <Frame
      title={t.title}
      actions={
        <LinkButton kind="primary" to="/customers/new">
          {t.new}
        </LinkButton>
      }
    >
      <section class="card stack">
        <SearchField
          label={t.searchByName}
          value={filters.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        <Answer query={{ ...query, data: records }}>
          {(customers) =>
            customers.length === 0 ? (
              <State title={filters.search ? t.notFound : t.none}>
                {!filters.search && <p>{t.noneHint}</p>}
              </State>
            ) : (
              <>
                <Table caption={t.list} columns={columns} rows={customers} keyOf={({ id }) => id} />
                <More shown={customers.length} {...pages} />
              </>
            )
          }
        </Answer>
      </section>
    </Frame>
  );
}
