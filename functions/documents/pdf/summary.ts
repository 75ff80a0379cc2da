import { parseCents, toEuros } from '@facturation/platform/money';
import type { Composition } from './composition.ts';
import { isTaxed, negative } from './formats.ts';
import { PAGE } from './page.ts';
import { heightOf } from './sheet.ts';
import { ACCENT, HAIRLINE, STYLES, type Style, TINT } from './styles.ts';
import { type Cells, Table } from './table.ts';
import { mentionsAside, VAT_WIDTH } from './vat-mentions.ts';

const TOTALS = { x: PAGE.middle, width: PAGE.right - PAGE.middle } as const;
/** The tinted box of what is due is wider than its text. */
const TINTED = { x: TOTALS.x - 8, width: TOTALS.width + 16 } as const;
const AMOUNT = 104;
const VAT = { x: PAGE.left, width: VAT_WIDTH } as const;
const COLUMN = 70;
const ROW = 21;
const SPACE_ABOVE = 16;

/** Points that the summary takes. */
export function summaryHeight(composition: Composition): number {
  const totals = totalRows(composition).length * ROW + 10;
  const groups = composition.document.totals.vat.length * ROW + 30 + heightOf(mentionsAside(composition));
  return SPACE_ABOVE + Math.max(totals, groups);
}

/** VAT by rate on the left, the totals on the right: never on two pages, but where they are higher than one. */
export function summary(composition: Composition): void {
  const { sheet } = composition;
  if (sheet.room < summaryHeight(composition)) sheet.turn();
  else sheet.y += SPACE_ABOVE;
  const top = sheet.y;
  vatTable(composition);
  const vatEnd = sheet.y;
  sheet.y = top;
  totals(composition);
  sheet.y = Math.max(sheet.y, vatEnd);
}

function vatTable(composition: Composition): void {
  const { sheet, document, texts, format } = composition;
  const label = VAT.width - 2 * COLUMN;
  const table = new Table(sheet, [
    { x: VAT.x, width: label, head: texts.vatRate },
    { x: VAT.x + label, width: COLUMN, align: 'right', head: texts.vatBase },
    { x: VAT.x + label + COLUMN, width: COLUMN, align: 'right', head: texts.vatAmount },
  ]);
  table.head();
  for (const group of document.totals.vat) {
    const name = isTaxed(group) ? format.percent(group.rate) : texts.category[group.category as 'E'];
    const cells = [
      sheet.linesOf(name, STYLES.figure, label),
      ...[group.base, group.amount].map((amount) => [{ text: format.amount(amount), style: STYLES.figure }]),
    ];
    table.row(cells, { isHeaded: true });
  }
  sheet.y += 6;
  sheet.paragraph(mentionsAside(composition), VAT);
}

type Row = [label: string, amount: string, style: Style];

function totalRows({ document: { totals, kind, discounts }, texts, format }: Composition): Row[] {
  const { figure, strongFigure, due } = STYLES;
  const open = toEuros((parseCents(totals.gross) ?? 0n) - (parseCents(totals.prepaid) ?? 0n));
  const ofDiscounts: Row[] =
    discounts.length === 0
      ? []
      : [
          [texts.linesTotal, totals.lines, figure],
          [texts.discounts, negative(totals.discounts), figure],
        ];
  const ofPrepaid: Row[] =
    Number(totals.prepaid) === 0 ? [] : [[texts.prepaid, negative(totals.prepaid), figure]];
  const rows: Row[] = [
    ...ofDiscounts,
    [texts.netTotal, totals.net, strongFigure],
    [texts.vatTotal, totals.vatTotal, figure],
    [texts.gross, totals.gross, strongFigure],
    ...ofPrepaid,
    [texts.due[kind], open, due],
  ];
  return rows.map(([label, amount, style]) => [label, format.euros(amount), style]);
}

function totals(composition: Composition): void {
  const { sheet } = composition;
  const rows = totalRows(composition);
  const table = new Table(sheet, [
    { x: TOTALS.x, width: TOTALS.width - AMOUNT },
    { x: PAGE.right - AMOUNT, width: AMOUNT, align: 'right' },
  ]);
  for (const [index, [label, amount, style]] of rows.entries()) {
    const cells: Cells = [[{ text: label, style }], [{ text: amount, style }]];
    const isDue = index === rows.length - 1;
    const box = { ...TINTED, y: sheet.y, height: table.heightOf(cells) };
    if (isDue) sheet.artifact(() => sheet.doc.rect(box.x, box.y, box.width, box.height).fill(TINT));
    table.row(cells, { isHeaded: true, rule: isDue ? null : HAIRLINE });
    if (isDue) sheet.rule(sheet.y, TINTED, ACCENT, 1.2);
  }
}
