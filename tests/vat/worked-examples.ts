import { readFileSync } from 'node:fs';
import { VAT_CATEGORIES } from '@facturation/platform/standards/vat';
import type { Discount, Line } from '../../functions/billing/vat/line.ts';
import type { Cents } from '../../functions/billing/vat/units.ts';

/** The rows of a table of the file, as texts, without its heading. */
export type Rows = string[][];

/** One example of `docs/worked-examples.md`: what is given, in the scales of the code, and the tables of what is right. */
export interface WorkedExample {
  title: string;
  lines: Line[];
  discounts: Discount[];
  /** What happens afterwards, in the words of the file. */
  steps: string[];
  /** The column Net of the lines; amount and shares of the discounts; groups and total; columns after the step. */
  right: { nets: string[]; discounts: Rows; groups: Rows; steps: Rows };
  /** Fault and pointer, of a bill that may not be. */
  refused?: { fault: string; pointer: string };
}

/** The examples of a file, in its order. */
export function readExamples(path = 'docs/worked-examples.md'): WorkedExample[] {
  return readFileSync(path, 'utf8').split(/^### /m).slice(1).map(exampleOf);
}

function exampleOf(section: string): WorkedExample {
  const rows = rowsOf(section);
  const of = (heading: string) => rows.get(heading) ?? [];
  const [, fault, pointer] = /^Refused: `(.+)` at `(.+)`\.$/m.exec(section) ?? [];
  return {
    title: section.slice(0, section.indexOf('\n')),
    lines: of('Line').map(lineOf),
    discounts: of('Document discount').map(([discount = '']) => discountOf(discount)),
    steps: of('Step').map(([, step = '']) => step),
    right: {
      nets: of('Line').map((cells) => cells.at(-1) ?? ''),
      discounts: of('Document discount').map((cells) => cells.slice(1)),
      groups: of('VAT group'),
      steps: of('Step').map((cells) => cells.slice(2)),
    },
    ...(fault && pointer && { refused: { fault, pointer } }),
  };
}

/** The tables of an example, by the first cell of their heading. */
function rowsOf(section: string): Map<string, Rows> {
  const tables = section.split('\n\n').filter((paragraph) => paragraph.startsWith('|'));
  return new Map(
    tables.map((table) => {
      const [heading = [], , ...rows] = table.trim().split('\n').map(cellsOf);
      return [heading[0] ?? '', rows];
    }),
  );
}

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function lineOf([, quantity = '', price = '', discount = '', vat = '']: string[]): Line {
  const [amount = '', pricePer = '1'] = price.split(' / ');
  const [letters, rate = '', exemptionCode] = vat.split(' ');
  const category = VAT_CATEGORIES.find((one) => one === letters);
  if (!category) throw new Error(`${vat} is no VAT category`);
  return {
    quantity: scaled(quantity, 4),
    price: scaled(amount, 6),
    pricePer: Number(pricePer),
    ...(discount !== '–' && { discount: discountOf(discount) }),
    vat: { category, rate: scaled(rate, 2), ...(exemptionCode && { exemptionCode }) },
  };
}

const discountOf = (text: string): Discount =>
  text.endsWith(' %') ? { percent: scaled(text.slice(0, -2), 2) } : { amount: scaled(text, 2) };

/** A decimal text as an integer that counts units of its last decimal. */
export function scaled(text: string, decimals: number): number {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals)
    throw new Error(`${text} has not ${decimals} decimals`);
  return Number(whole + fraction.padEnd(decimals, '0'));
}

/** Cents as the file writes them. */
export function written(cents: Cents): string {
  const digits = `${Math.abs(cents)}`.padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
