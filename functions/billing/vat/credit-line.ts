import { toEuros } from '@facturation/platform/money';
import { ArithmeticError } from './arithmetic-error.ts';
import type { CreditedLine, FinalInvoice, FinalLine, InvoiceState } from './invoice-state.ts';
import { amountOf, type LineFigures } from './line.ts';
import { multiplyDivide } from './rounding.ts';
import type { Cents, TenThousandths } from './units.ts';

/** What is to be credited of a line, by its index in the invoice: a quantity, or an amount net of VAT; above 0. */
export type AskedLine = { line: number; quantity: TenThousandths } | { line: number; amount: Cents };

/**
 * A line of a credit note. `amount` is its quantity at the price of the invoice; of a credit by amount, that amount.
 * `discount` leads from there to `net` where the invoice had a discount or an amount was credited before; where it had
 * not, `net` may be a cent off `amount`, so that the parts of a line sum to the line.
 */
export interface CreditNoteLine extends LineFigures {
  /** Index of the line of the invoice. */
  line: number;
  /** Missing where an amount was credited. */
  quantity?: TenThousandths;
}

interface Credited {
  figures: CreditNoteLine;
  after: CreditedLine;
}

/**
 * The lines of an invoice of which something can be credited, with the whole quantity that is left. One whose net was
 * credited by amount to the last cent is not among them; one of net 0 is, until its quantity was credited.
 */
export function remainingLines({ lines }: FinalInvoice, state: InvoiceState): AskedLine[] {
  return lines
    .map((line, index) => ({ line: index, quantity: line.quantity - quantityCredited(state, index) }))
    .filter(({ line, quantity }) => quantity > 0 && hasNet(lines[line], state.lines[line]));
}

const quantityCredited = (state: InvoiceState, index: number): TenThousandths =>
  state.lines[index]?.quantity ?? 0;

const hasNet = (line?: FinalLine, credited?: CreditedLine): boolean =>
  line !== undefined && (line.net === 0 || line.net > (credited?.net ?? 0));

/**
 * A part of a line. By quantity: what is credited of the line with this part, rounded, less what was credited of it
 * before. What is left after a credit by amount is the line of which all later parts are parts.
 * @throws {ArithmeticError} credit-exceeds, at `pointer`.
 */
export const creditLine = (
  line: FinalLine,
  before: CreditedLine,
  asked: AskedLine,
  pointer: string,
): Credited =>
  'amount' in asked
    ? creditAmount(line, before, asked, pointer)
    : creditQuantity(line, before, asked, pointer);

function creditAmount(
  line: FinalLine,
  before: CreditedLine,
  asked: { line: number; amount: Cents },
  pointer: string,
): Credited {
  const { amount } = asked;
  const rest = line.net - before.net;
  if (amount > rest) throw exceeds(asked.line, `${toEuros(rest)} €`, `${pointer}/amount`);
  const net = before.net + amount;
  return {
    figures: { line: asked.line, amount, discount: 0, net: amount },
    after: { quantity: before.quantity, net, fromQuantity: before.quantity, fromNet: net },
  };
}

function creditQuantity(
  line: FinalLine,
  before: CreditedLine,
  asked: { line: number; quantity: TenThousandths },
  pointer: string,
): Credited {
  const { fromQuantity, fromNet } = before;
  const quantity = before.quantity + asked.quantity;
  const rest = line.quantity - before.quantity;
  if (asked.quantity > rest)
    throw exceeds(asked.line, `a quantity of ${rest / 10_000}`, `${pointer}/quantity`);
  const soFar = multiplyDivide(line.net - fromNet, quantity - fromQuantity, line.quantity - fromQuantity);
  const net = fromNet + soFar - before.net;
  const amount = amountOf(asked.quantity, line);
  const isReduced = line.discount !== undefined || fromNet > 0;
  const discount = isReduced ? Math.max(amount - net, 0) : 0;
  return {
    figures: { line: asked.line, quantity: asked.quantity, amount, discount, net },
    after: { quantity, net: fromNet + soFar, fromQuantity, fromNet },
  };
}

const exceeds = (line: number, rest: string, pointer: string): ArithmeticError =>
  new ArithmeticError('credit-exceeds', pointer, `Of line ${line + 1} only ${rest} is left to credit.`);
