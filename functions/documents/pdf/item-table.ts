import { parseCents, toEuros } from '@facturation/platform/money';
import type { Composition } from './composition.ts';
import { itemCells, itemColumns } from './item-cells.ts';
import { PAGE } from './page.ts';
import { STYLES } from './styles.ts';
import { Table } from './table.ts';

/** Of a total that is carried over, at the end of a page and at the beginning of the next one. */
const CARRY_HEIGHT = 20;
const WHOLE_PAGE = PAGE.bottom - PAGE.topAfterFirst - CARRY_HEIGHT;
/** A line that is higher than this is begun where this much has room, and goes on at the next page. */
const HIGH = 220;
const FULL = { x: PAGE.left, width: PAGE.right - PAGE.left } as const;

/**
 * The lines of a bill. Where they go on to another page, what they come to so far is carried over.
 * @param follows the points that what comes after them takes: the last line is kept on its page
 */
export function itemTable(composition: Composition, follows: number): void {
  const { sheet, document } = composition;
  const columns = itemColumns(composition);
  const table = new Table(sheet, columns);
  const carry = new Carry(composition, table);
  const rows = document.lines.map((line) => itemCells(line, columns, composition));
  const needs = rows.map((cells, index) => {
    const height = table.heightOf(cells);
    const isKept =
      index === rows.length - 1 && height <= HIGH && height + follows <= WHOLE_PAGE - table.headHeight;
    return Math.min(height, HIGH) + (isKept ? follows : CARRY_HEIGHT);
  });
  // The head never stands alone.
  if (sheet.room < table.headHeight + (needs[0] ?? 0)) sheet.turn();
  table.head();
  for (const [index, cells] of rows.entries()) {
    if (sheet.room < (needs[index] ?? 0)) carry.turn();
    carry.add(document.lines[index]?.net ?? '0');
    table.row(cells, { reserve: CARRY_HEIGHT, turn: () => carry.turn() });
  }
}

/** What the lines drawn so far come to. */
class Carry {
  readonly #composition: Composition;
  readonly #table: Table;
  #cents = 0n;
  #count = 0;

  constructor(composition: Composition, table: Table) {
    this.#composition = composition;
    this.#table = table;
  }

  add(net: string): void {
    this.#cents += parseCents(net) ?? 0n;
    this.#count += 1;
  }

  turn(): void {
    const { sheet, texts } = this.#composition;
    if (this.#count > 0) this.#draw(texts.carriedForward);
    sheet.turn();
    this.#table.head();
    if (this.#count > 0) {
      this.#draw(texts.broughtForward);
      sheet.rule(sheet.y, FULL);
    }
  }

  #draw(label: string): void {
    const { sheet, format } = this.#composition;
    const top = sheet.y + 4;
    const style = STYLES.strongFigure;
    const amount = { text: format.amount(toEuros(this.#cents)), style };
    const width = sheet.widthOf(amount);
    sheet.artifact(() => {
      sheet.set(
        [{ text: label, style }],
        { x: PAGE.left, width: FULL.width - width - 12, align: 'right' },
        top,
      );
      sheet.set([amount], { ...FULL, align: 'right' }, top);
    }, 'Pagination');
    sheet.y += CARRY_HEIGHT;
  }
}
