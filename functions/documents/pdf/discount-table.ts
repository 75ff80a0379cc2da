import type { Composition } from './composition.ts';
import { negative } from './formats.ts';
import { PAGE } from './page.ts';
import { STYLES } from './styles.ts';
import { Table } from './table.ts';

const AMOUNT = 100;
const LABEL = 110;
const GAP = 11;
const WIDTHS = { reason: PAGE.right - PAGE.left - AMOUNT - LABEL - 2 * GAP };

/** What is taken off the sum of the lines, each with its reason. */
export function discountTable({ sheet, document, texts, format }: Composition): void {
  if (document.discounts.length === 0) return;
  sheet.y += 10;
  const table = new Table(sheet, [
    { x: PAGE.left, width: LABEL },
    { x: PAGE.left + LABEL + GAP, width: WIDTHS.reason },
    { x: PAGE.right - AMOUNT, width: AMOUNT, align: 'right' },
  ]);
  for (const { percent, amount, reason } of document.discounts) {
    const cells = [
      sheet.linesOf(texts.discount(percent && format.percent(percent)), STYLES.body, LABEL),
      sheet.linesOf(reason, STYLES.body, WIDTHS.reason),
      [{ text: format.amount(negative(amount)), style: STYLES.figure }],
    ];
    if (sheet.room < table.heightOf(cells)) sheet.turn();
    table.row(cells, { isHeaded: true });
  }
}
