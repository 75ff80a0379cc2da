import type { Bill, Discount, Line } from '../bills/bill.ts';
import type { BillFigures } from '../vat/bill-figures.ts';
import type { CreditNoteLine } from '../vat/credit-line.ts';
import { type CreditNoteFigures, creditNoteFigures } from '../vat/credit-note.ts';
import type { InvoiceState } from '../vat/invoice-state.ts';
import type { Document } from './document.ts';
import { soldOf } from './draft-of.ts';
import { finalInvoiceOf } from './read-document.ts';

/** What a credit note says of its bill. */
export interface Credited extends Pick<Bill, 'productItems'> {
  discounts: Discount[];
  figures: BillFigures;
  /** Of the bill, with this credit note. */
  state: InvoiceState;
}

/**
 * Lines and figures of the next credit note of a bill, as a credit note has them: what is taken back, above 0.
 * @param asked either a quantity or an amount of each line, counted from 1
 * @throws {ArithmeticError} unknown-line, credit-exceeds, with a pointer into `lines`
 */
export function creditedOf(
  original: Document,
  state: InvoiceState,
  asked: NonNullable<Bill['lines']>,
): Credited {
  const wanted = asked.map(({ line, quantity = 0, amount }) =>
    amount === undefined ? { line: line - 1, quantity } : { line: line - 1, amount },
  );
  const { lines, totals, state: after } = creditNoteFigures(finalInvoiceOf(original), state, wanted);
  const { productItems, discounts = [] } = soldOf(original);
  const reasons = discounts.map(({ reason }) => reason);
  const figures = { lines, totals, discounts: discountFiguresOf(totals) };
  return {
    productItems: lines.map((credited) =>
      lineOf(productItems[credited.line] as Line, credited, original.language),
    ),
    discounts: figures.discounts.map(({ amount }) => ({ amount, reason: joined(reasons) })),
    figures,
    state: after,
  };
}

/** The share of the bill's discounts that falls to what is taken back, as one discount. */
const discountFiguresOf = ({ discounts, vat }: CreditNoteFigures['totals']): BillFigures['discounts'] =>
  discounts === 0 ? [] : [{ amount: discounts, shares: vat.map(({ discount }) => discount) }];

const MAX_REASON = 200;

function joined(reasons: readonly string[]): string {
  const text = [...new Set(reasons)].join(', ');
  return text.length > MAX_REASON ? `${text.slice(0, MAX_REASON - 1).trimEnd()}…` : text;
}

/** Why less is taken back of a line than its quantity at its price. */
const ALREADY_CREDITED = { fr: 'Déjà crédité', en: 'Already credited' } as const;

/** Ten-thousandths. */
const ONE = 10_000;
/** A price is below 10⁹ €; in cents. */
const MAX_PRICE = 100_000_000_000;

/**
 * A line of the bill as far as it is taken back. An amount is written as one piece at that price, or a hundred at a
 * hundredth where that would be no price any more, since quantity × price has to be what is taken back.
 */
function lineOf(line: Line, credited: CreditNoteLine, language: Document['language']): Line {
  const { line: index, quantity, amount, discount } = credited;
  const { discount: ofLine, pricePer, unitCode, ...kept } = line;
  const times = amount < MAX_PRICE ? 1 : 100;
  const written =
    quantity === undefined
      ? { quantity: ONE * times, price: amount * (10_000 / times), unitCode: 'C62' }
      : { quantity, unitCode, ...(pricePer !== undefined && { pricePer }) };
  const reason = ofLine?.reason ?? ALREADY_CREDITED[language];
  return {
    ...kept,
    ...written,
    ...(discount > 0 && { discount: { amount: discount, reason } }),
    line: index + 1,
  };
}
