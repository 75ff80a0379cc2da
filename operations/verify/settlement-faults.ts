import { centsOf, euros } from '../../functions/billing/documents/decimals.ts';
import type { Document } from '../../functions/billing/documents/document.ts';
import { attributesOf } from '../../functions/billing/documents/issue-invoice.ts';
import type { Attributes } from '../../functions/billing/finalizing/row-store.ts';
import { otherThan } from '../../functions/billing/series/walk.ts';
import { nameOf, type SettlementFigures } from '../../functions/billing/vat/settlement.ts';
import type { Cents } from '../../functions/billing/vat/units.ts';

/** What the text of a final bill makes of its settlement. */
export interface Expected {
  number: string;
  /** Attributes of the row that follow from the text. */
  attributes: Attributes;
  /** What has to be settled, 0 of a credit note, and what was paid of it at issue. */
  gross: Cents;
  prepaid: Cents;
}

/** Nobody pays a credit note: it is never due, and has no settlement. */
const OF_A_CREDIT_NOTE = { dueDate: undefined, settlement: undefined };

/** @throws where the text was changed so much that it is no document */
export function expectedBy(document: Document): Expected {
  const { number, kind, dueDate, totals } = document;
  const { listed } = attributesOf(document);
  if (kind !== 'invoice')
    return { number, attributes: { ...listed, ...OF_A_CREDIT_NOTE }, gross: 0, prepaid: 0 };
  const [gross, prepaid] = [centsOf(totals.gross), centsOf(totals.prepaid)];
  return { number, attributes: { ...listed, dueDate }, gross, prepaid };
}

/** The figures of a settlement that something beside it makes up: its payments, and texts of credit notes. */
export type Moved = Record<'paid' | 'refunded' | 'writtenOff' | 'credited', Cents>;

/** Where a settlement row says other than the text of its bill, or its figures do not agree with each other. */
export function rowFaults({ attributes, gross, prepaid }: Expected, row: Attributes): string[] {
  const { paid, refunded, writtenOff, credited, due, settlement } = row as unknown as SettlementFigures;
  const settled = prepaid + paid - refunded + writtenOff;
  const figures = { gross, credited, settled, due: gross - credited - settled };
  // Only its lines would tell whether one of 0.00 is credited: either is right.
  const names = [true, false].map((isRemaining) => nameOf(figures, () => isRemaining));
  const isNamed = 'settlement' in attributes || names.includes(settlement);
  return [
    ...otherThan(attributes, row).map(
      (name) => `Its attribute ${name} in its settlement is not what its text says.`,
    ),
    ...unless(
      due === figures.due,
      `due is ${said(due)} in its settlement, and should be ${said(figures.due)}.`,
    ),
    ...unless(credited <= gross, `${said(credited)} of it are credited, more than it comes to.`),
    ...unless(isNamed, `It is ${settlement} in its settlement, and by the figures there ${names[0]}.`),
  ];
}

const MADE_UP_BY = {
  paid: 'payments',
  refunded: 'refunds',
  writtenOff: 'write-offs',
  credited: 'credit notes',
} as const;

const MOVED_BY = new Map<unknown, keyof Moved>([
  ['payment', 'paid'],
  ['refund', 'refunded'],
  ['writeOff', 'writtenOff'],
]);

/** The figure that the row of a payment adds to; none where it was taken back. */
export const figureOf = ({ kind, reversal }: Attributes): keyof Moved | undefined =>
  reversal ? undefined : MOVED_BY.get(kind);

export const NOTHING: Moved = { paid: 0, refunded: 0, writtenOff: 0, credited: 0 };
export const FIGURES = Object.keys(MADE_UP_BY) as (keyof Moved)[];

/** Where a settlement row says other than what makes its figures up. */
export const movedFaults = (row: Attributes, moved: Moved): string[] =>
  FIGURES.flatMap((name) =>
    unless(
      row[name] === moved[name],
      `${name} is ${said(row[name])} in its settlement, and its ${MADE_UP_BY[name]} come to ${said(moved[name])}.`,
    ),
  );

const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault]);
const said = (amount: unknown): string =>
  Number.isInteger(amount) ? `${euros(amount as Cents)} €` : `${amount}`;
