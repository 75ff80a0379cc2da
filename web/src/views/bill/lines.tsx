import { Link } from 'wouter-preact';
import { useFormats, useTexts } from '../../text/texts.ts';
import { type Column, Table } from '../../ui/table.tsx';
import type { Line } from './queries.ts';
import { BILL_TEXTS } from './texts.ts';
import { UNIT_TEXTS } from './units.ts';

/** What a line is of: with a link to its product. */
function What({ line: { name, productID, description } }: { line: Line }) {
  const t = useTexts(BILL_TEXTS);
  const title = name ?? t.noName;
  return (
    <span class="line-name">
      {productID ? <Link href={`/products/${productID}`}>{title}</Link> : title}
      {description && <span class="detail">{description}</span>}
    </span>
  );
}

/** The columns of a line, in the language of the reader. */
function useColumns(): Column<Line>[] {
  const t = useTexts(BILL_TEXTS);
  const units: Readonly<Record<string, string>> = useTexts(UNIT_TEXTS);
  const { euros, price, quantity, percent } = useFormats();
  return [
    { id: 'what', title: t.what, heads: true, cell: (line) => <What line={line} /> },
    {
      id: 'quantity',
      title: t.quantity,
      numeric: true,
      cell: (line) => `${quantity(line.quantity)} ${units[line.unitCode] ?? line.unitCode}`.trim(),
    },
    {
      id: 'price',
      title: t.price,
      numeric: true,
      cell: (line) => `${price(line.price)} ${line.pricePer ? t.per(quantity(line.pricePer)) : ''}`.trim(),
    },
    {
      id: 'discount',
      title: t.discount,
      numeric: true,
      cell: ({ discount }) =>
        discount && (
          <span class="line-name">
            {discount.percent === undefined ? euros(discount.amount ?? 0) : percent(discount.percent)}
            <span class="detail">{discount.reason}</span>
          </span>
        ),
    },
    {
      id: 'vat',
      title: t.vat,
      numeric: true,
      cell: ({ vat }) => `${percent(vat.rate)} ${t[`vat${vat.category}`]}`.trim(),
    },
    {
      id: 'net',
      title: t.net,
      numeric: true,
      cell: ({ net }) => (net === undefined ? '' : euros(net)),
    },
  ];
}

/** The lines of a bill. The column of discounts is there when one has a discount. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useTexts(BILL_TEXTS);
  const columns = useColumns();
  const hasDiscount = lines.some(({ discount }) => discount);
  const numbered = lines.map((line, index) => ({ ...line, key: `${index}` }));
  return (
    <Table
      caption={t.lines}
      columns={columns.filter(({ id }) => id !== 'discount' || hasDiscount)}
      rows={numbered}
      keyOf={(line) => (line as (typeof numbered)[number]).key}
    />
  );
}
