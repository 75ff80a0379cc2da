import { type Figure, verdict } from './figure.ts';

const HEAD = ['Figure', 'Value', 'Aim', 'Verdict', 'Peer'];

/** Three digits that count, or all of a whole number. */
export const number = (value: number): string =>
  Math.abs(value) >= 100 ? `${Math.round(value)}` : `${Number(value.toPrecision(3))}`;

function aims({ aim, hard, unit, moreIsBetter }: Figure): string {
  const than = moreIsBetter ? '≥' : '≤';
  const said = [
    aim !== undefined && `${than} ${number(aim)}`,
    hard !== undefined && `hard ${than} ${number(hard)}`,
  ].filter(Boolean);
  return said.length > 0 ? `${said.join(', ')} ${unit}`.trim() : '';
}

/** Parts are shown while they are few; more are for `results.json`. */
const MOST_PARTS = 4;

const row = (figure: Figure): string[] => [
  figure.name,
  `${number(figure.value)} ${figure.unit}`.trim(),
  aims(figure),
  verdict(figure),
  figure.peer ?? '',
];

function rowsOf(figure: Figure): string[][] {
  const parts = Object.entries(figure.parts ?? {});
  const shown = parts.length <= MOST_PARTS ? parts : [];
  return [
    row(figure),
    ...shown.map(([name, value]) => row({ name: `  of it ${name}`, value, unit: figure.unit })),
  ];
}

/** The figures as a Markdown table that is also readable as text. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.flatMap(rowsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
