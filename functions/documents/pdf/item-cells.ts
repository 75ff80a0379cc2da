import type { DocumentLine } from '../legal-document.ts';
import type { Composition } from './composition.ts';
import { isTaxed, negative } from './formats.ts';
import { PAGE } from './page.ts';
import type { Line } from './sheet.ts';
import { STYLES } from './styles.ts';
import type { Cells, Column } from './table.ts';
import { unitName } from './unit-names.ts';

const GAP = 11;
const MAX_UNIT = 62;

/** The columns of the lines: those of figures are as wide as what is in them, and the first has the rest. */
export function itemColumns(composition: Composition): Column[] {
  const { sheet, document, texts } = composition;
  const rows = document.lines.map((line) => figuresOf(line, composition));
  const heads = [texts.quantity, texts.unit, texts.price, texts.vat, texts.net];
  const widths = heads.map((head, column) => {
    const headWidth = Math.max(
      ...head.split('\n').map((text) => sheet.widthOf({ text, style: STYLES.columnHead })),
    );
    const widest = Math.max(...rows.flatMap((row) => (row[column] ?? []).map((line) => sheet.widthOf(line))));
    return Math.ceil(Math.max(headWidth, column === 1 ? Math.min(widest, MAX_UNIT) : widest)) + 1;
  });
  let x: number = PAGE.right;
  const columns = widths.toReversed().map((width, index): Column => {
    const head = heads.at(-1 - index) ?? '';
    x -= width + (index === 0 ? 0 : GAP);
    return { x, width, align: head === texts.unit ? 'left' : 'right', head };
  });
  return [{ x: PAGE.left, width: x - GAP - PAGE.left, head: texts.item }, ...columns.toReversed()];
}

export function itemCells(line: DocumentLine, columns: readonly Column[], composition: Composition): Cells {
  const { sheet } = composition;
  const [quantity = [], unit = [], ...others] = figuresOf(line, composition);
  const unitLines = unit.flatMap(({ text, style }) =>
    sheet.linesOf(text, style, columns[2]?.width ?? MAX_UNIT),
  );
  return [describe(line, columns[0]?.width ?? 0, composition), quantity, unitLines, ...others];
}

/** Its name, what is said of it, and what is taken off. */
function describe(line: DocumentLine, width: number, { sheet, texts, format }: Composition): Line[] {
  const { name, description, productID, discount } = line;
  const off =
    discount &&
    texts.off(
      texts.discount(discount.percent && format.percent(discount.percent)),
      format.euros(negative(discount.amount)),
      discount.reason,
    );
  return [
    ...sheet.linesOf(name ?? productID ?? texts.missing.name, STYLES.strong, width),
    ...(description ? sheet.linesOf(description, STYLES.small, width) : []),
    ...(off ? sheet.linesOf(off, STYLES.said, width) : []),
  ];
}

/** Quantity, unit, price, VAT and net amount. */
function figuresOf(line: DocumentLine, { document, texts, format }: Composition): Line[][] {
  const { quantity, unitCode, price, pricePer, vat, net } = line;
  const per =
    pricePer && pricePer !== '1'
      ? texts.pricePer(format.quantity(pricePer), unitName(unitCode, pricePer, document.language))
      : undefined;
  const figure = (text: string): Line => ({ text, style: STYLES.figure });
  return [
    [figure(format.quantity(quantity))],
    [{ text: unitName(unitCode, quantity, document.language), style: STYLES.body }],
    [figure(format.price(price)), ...(per ? [{ text: per, style: STYLES.small }] : [])],
    [figure(isTaxed(vat) ? format.percent(vat.rate) : texts.shortCategory[vat.category as 'E'])],
    [figure(format.amount(net))],
  ];
}
