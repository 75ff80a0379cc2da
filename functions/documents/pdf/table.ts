import { type Box, type Element, firstIn, heightOf, type Line, type Sheet } from './sheet.ts';
import { HAIRLINE, INK, STYLES } from './styles.ts';

export interface Column extends Box {
  head?: string;
}

/** The lines of each column of a row. */
export type Cells = readonly (readonly Line[])[];

interface Row {
  /** Whether its first cell names it. */
  isHeaded?: boolean;
  /** The colour of the rule below it. */
  rule?: string | null;
  /** Points that are left below where it goes on at the next page, and how that is begun. */
  reserve?: number;
  turn?: () => void;
}

const PADDING = 4.5;

/** Where the lines of a cell stand that has room left. */
const FROM_ABOVE = 'above';
const FROM_BELOW = 'below';
type From = typeof FROM_ABOVE | typeof FROM_BELOW;

/** A table of the structure, whose rows are drawn one after another, over as many pages as they take. */
export class Table {
  readonly #sheet: Sheet;
  readonly #columns: readonly Column[];
  readonly #table: Element;
  readonly #edges: Box;
  readonly #heads: Cells;
  #hasHead = false;

  constructor(sheet: Sheet, columns: readonly Column[]) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#table = sheet.element('Table');
    const left = Math.min(...columns.map(({ x }) => x));
    this.#edges = { x: left, width: Math.max(...columns.map(({ x, width }) => x + width)) - left };
    this.#heads = columns.map(({ head, width }) =>
      head === undefined ? [] : sheet.linesOf(head, STYLES.columnHead, width),
    );
  }

  heightOf(cells: Cells): number {
    return Math.max(...cells.map(heightOf)) + 2 * PADDING;
  }

  get headHeight(): number {
    return this.heightOf(this.#heads);
  }

  /** The heads of the columns: an element the first time, repeated on the pages after it for the eye alone. */
  head(): void {
    const top = this.#sheet.y;
    if (this.#hasHead) this.#sheet.artifact(() => this.#drawHeads(), 'Pagination');
    else
      this.#fill(
        this.#open(() => 'TH', 'Column'),
        this.#heads,
        FROM_BELOW,
      );
    this.#hasHead = true;
    this.#sheet.y = top + this.headHeight;
    this.#sheet.rule(this.#sheet.y, this.#edges, INK, 0.8);
  }

  /** A row, which goes on at the next page where it has no room. */
  row(
    cells: Cells,
    { isHeaded = false, rule = HAIRLINE, reserve = 0, turn = () => this.#sheet.turn() }: Row = {},
  ): void {
    const opened = this.#open((index) => (isHeaded && index === 0 ? 'TH' : 'TD'), 'Row');
    let rest = cells;
    while (this.heightOf(rest) > this.#sheet.room - reserve) {
      const room = this.#sheet.room - reserve - 2 * PADDING;
      const parts = rest.map((lines) => firstIn(lines, room));
      this.#fill(opened, parts);
      this.#sheet.y += this.heightOf(parts);
      rest = rest.map((lines, index) => lines.slice(parts[index]?.length ?? 0));
      turn();
    }
    const top = this.#sheet.y;
    this.#fill(opened, rest);
    this.#sheet.y = top + this.heightOf(rest);
    if (rule) this.#sheet.rule(this.#sheet.y, this.#edges, rule);
  }

  #open(typeOf: (index: number) => 'TH' | 'TD', scope: 'Row' | 'Column'): Element[] {
    const row = this.#sheet.element('TR', this.#table);
    return this.#columns.map((_, index) => {
      const type = typeOf(index);
      return this.#sheet.element(type, row, type === 'TH' ? { scope } : {});
    });
  }

  #fill(elements: readonly Element[], cells: Cells, from: From = FROM_ABOVE): void {
    for (const [index, element] of elements.entries())
      this.#sheet.content(element, () => this.#drawCell(cells, index, from));
  }

  #drawHeads(): void {
    for (const index of this.#heads.keys()) this.#drawCell(this.#heads, index, FROM_BELOW);
  }

  #drawCell(cells: Cells, index: number, from: From): void {
    const lines = cells[index] ?? [];
    const free = from === FROM_BELOW ? this.heightOf(cells) - this.heightOf([lines]) : 0;
    this.#sheet.set(lines, this.#columns[index] as Column, this.#sheet.y + PADDING + free);
  }
}
