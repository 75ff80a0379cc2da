import type { Schemas } from '@facturation/api-client';
import { written } from '../../../forms/written.ts';
import type { Bill, Line } from '../queries.ts';

/** What a credit note takes back of a line, counted from 1: a quantity or an amount, whichever is not ''. */
export interface LineToCredit {
  line: number;
  quantity: number | '';
  amount: number | '';
}

/** What the form of a credit note holds. */
export interface CreditValues {
  reason: string;
  restock: boolean;
  lines: LineToCredit[];
}

/** The body that the form stands for; goods come back only where that is said. */
export function creditNoteFrom(
  { reason, restock, lines }: CreditValues,
  whole: boolean,
): Schemas['NewCreditNote'] {
  return written({
    reason,
    ...(restock && { restock }),
    ...(!whole && { lines }),
  }) as Schemas['NewCreditNote'];
}

/** What is left of a line of a bill. */
export interface LineLeft {
  /** Counted from 1. */
  number: number;
  name: string;
  quantity: number;
  /** Euros net of VAT. */
  net: number;
}

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

/** As many decimals as a quantity has: sums of doubles come near it. */
const exact = (figure: number): number => Math.round(figure * 10_000) / 10_000;

/**
 * The lines of a bill of which something is left, once some credit notes have taken back their part. What was taken back
 * by amount has another price than its line had; one that happens to be the same counts as a quantity.
 */
export const linesLeft = ({ productItems }: Bill, notes: readonly Bill[]): LineLeft[] =>
  productItems.flatMap(({ name = '', net = 0, ...line }, index) => {
    const number = index + 1;
    const taken = notes.flatMap((note) => note.productItems).filter((item) => item.line === number);
    const byQuantity = taken.filter((item) => hasPriceOf(item, line));
    const left = {
      number,
      name,
      quantity: exact(line.quantity - sum(byQuantity.map(({ quantity }) => quantity))),
      net: exact(net - sum(taken.map((item) => item.net ?? 0))),
    };
    return left.quantity > 0 && (left.net > 0 || net === 0) ? [left] : [];
  });

type Priced = Pick<Line, 'price' | 'pricePer' | 'unitCode'>;

const hasPriceOf = (item: Priced, line: Priced): boolean =>
  item.price === line.price && item.pricePer === line.pricePer && item.unitCode === line.unitCode;
