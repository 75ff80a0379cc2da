import type { Composition } from './composition.ts';
import { PAGE } from './page.ts';
import { heightOf, type Line } from './sheet.ts';
import { STYLES } from './styles.ts';

const COLUMNS = 4;
/** The third column begins where the right column of the page does. */
const STEP = (PAGE.middle - PAGE.left) / 2;
const WIDTH = STEP - 17;
const BELOW = 6;
/** A text that takes more lines in a column has a row of its own. */
const MAX_LINES_IN_COLUMN = 3;

/** Days and references, in a band of four columns between two rules. */
export function facts(composition: Composition): void {
  const { sheet } = composition;
  const box = { x: PAGE.left, width: PAGE.right - PAGE.left };
  sheet.rule(sheet.y, box);
  sheet.y += 7;
  for (const row of rowsOf(composition)) {
    const height = Math.max(...row.map(heightOf)) + BELOW;
    if (sheet.room < height) sheet.turn();
    const top = sheet.y;
    for (const [index, lines] of row.entries()) {
      sheet.y = top;
      sheet.paragraph(lines, { x: PAGE.left + index * STEP, width: WIDTH });
    }
    sheet.y = top + height;
  }
  sheet.rule(sheet.y, box);
  sheet.y += 18;
}

/** Short facts fill rows of four; long ones follow, each as wide as the page. */
function rowsOf(composition: Composition): Line[][][] {
  const { sheet } = composition;
  const short: Line[][] = [];
  const long: Line[][] = [];
  for (const [label, text] of factsOf(composition)) {
    const heading = { text: label, style: STYLES.label };
    const lines = sheet.linesOf(text, STYLES.body, WIDTH);
    if (lines.length <= MAX_LINES_IN_COLUMN) short.push([heading, ...lines]);
    else long.push([heading, ...sheet.linesOf(text, STYLES.body, PAGE.right - PAGE.left)]);
  }
  const rows = Array.from({ length: Math.ceil(short.length / COLUMNS) }, (_, index) =>
    short.slice(index * COLUMNS, (index + 1) * COLUMNS),
  );
  return [...rows, ...long.map((lines) => [lines])];
}

function factsOf({ document, texts, format }: Composition): [label: string, text: string][] {
  const { issueDate, dueDate, kind, supplyDate, period, buyerReference, purchaseOrder } = document;
  const { originalBill, reason, lines } = document;
  const natures = new Set(lines.map(({ nature }) => nature));
  const [nature = 'both'] = natures.size === 1 ? natures : [];
  const all: [string, string | undefined][] = [
    [texts.issueDate, issueDate ? format.day(issueDate) : texts.missing.issueDate],
    [texts.supplied[nature], supplyDate && format.day(supplyDate)],
    [texts.period, period && texts.fromTo(format.day(period.start), format.day(period.end))],
    [texts.dueDate, kind === 'invoice' ? (dueDate ? format.day(dueDate) : texts.missing.dueDate) : undefined],
    [texts.nature, texts.natures[nature]],
    [
      texts.originalBill,
      originalBill && texts.ofDay(originalBill.number, format.day(originalBill.issueDate)),
    ],
    [texts.buyerReference, buyerReference],
    [texts.purchaseOrder, purchaseOrder],
    [texts.reason, reason],
  ];
  return all.filter((fact): fact is [string, string] => fact[1] !== undefined);
}
