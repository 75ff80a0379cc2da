import { Link } from 'wouter-preact';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { usePages } from '../../api/use-pages.ts';
import { stockLevel } from '../../parts/stock.ts';
import { choiceOf, USUAL } from '../../parts/vat/vat-choice.ts';
import { useVatWords } from '../../parts/vat/words.ts';
import { useFilters } from '../../routing/filters.ts';
import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { More } from '../../ui/more.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { sortBy } from '../../ui/sort-by.ts';
import { State } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { View as Frame } from '../../ui/view.tsx';
import type { Product } from './form/product-values.ts';
import { Price } from './price.tsx';
import { StockBadge } from './stock-badge.tsx';
import { PRODUCT_TEXTS } from './texts.ts';
import '../../parts/record.css';

type Sort = 'name,asc' | 'name,desc' | 'price,asc' | 'price,desc';

/** Products found by the filters in the address, page by page. */
function useProducts({ search, sort }: Record<string, string>) {
  // What is found is sorted by its name.
  const query = search ? { search } : { sort: (sort ?? 'name,asc') as Sort };
  return usePages(
    ['products', query],
    (cursor, signal) =>
      answerOf(
        api.GET('/products', {
          signal,
          params: { query: { ...query, size: 50, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.products,
  );
}

function useColumns(sort: ReturnType<typeof sortBy>): Column<Product>[] {
  const t = useTexts(PRODUCT_TEXTS);
  const common = useTexts(COMMON);
  const vatWords = useVatWords();
  const { quantity } = useFormats();
  return [
    {
      id: 'name',
      title: common.name,
      heads: true,
      sort: sort('name'),
      cell: ({ id, name }) => <Link href={`/products/${id}`}>{name}</Link>,
    },
    { id: 'reference', title: t.reference, cell: ({ reference }) => reference ?? common.unknown },
    {
      id: 'price',
      title: t.price,
      numeric: true,
      sort: sort('price'),
      cell: (product) => <Price product={product} />,
    },
    { id: 'vat', title: t.vat, numeric: true, cell: ({ vat }) => vatWords(choiceOf(vat ?? USUAL)) },
    {
      id: 'stock',
      title: t.stock,
      numeric: true,
      cell: (product) => (
        <span class="stock">
          <StockBadge product={product} />
          {stockLevel(product) !== 'uncounted' && quantity(product.quantity)}
        </span>
      ),
    },
  ];
}

/** Every product. */
export function View() {
  const t = useTexts(PRODUCT_TEXTS);
  const [filters, change] = useFilters();
  const { query, records, ...pages } = useProducts(filters);
  const sorted = filters.search ? undefined : (filters.sort ?? 'name,asc');
  const columns = useColumns(sortBy(sorted, (sort) => change({ sort })));
  const create = (
    <LinkButton kind="primary" to="/products/new">
      {t.new}
    </LinkButton>
  );
  return (
    <Frame title={t.title} actions={create}>
      <section class="card stack">
        <SearchField
          label={t.searchBy}
          value={filters.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        <Answer query={{ ...query, data: records }}>
          {(products) =>
            products.length === 0 ? (
              <State title={filters.search ? t.notFound : t.none}>
                {!filters.search && <p>{t.noneHint}</p>}
              </State>
            ) : (
              <>
                <Table caption={t.list} columns={columns} rows={products} keyOf={({ id }) => id} />
                <More shown={products.length} {...pages} />
              </>
            )
          }
        </Answer>
      </section>
    </Frame>
  );
}
