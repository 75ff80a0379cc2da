import { toEuros } from '@facturation/platform/money';
import type { Vat } from '@facturation/platform/standards/vat';
import { ArithmeticError, assertNotTooLarge } from './arithmetic-error.ts';
import { multiplyDivide } from './rounding.ts';
import {
  type Cents,
  type HundredthsOfPercent,
  type Millionths,
  type TenThousandths,
  WHOLE,
} from './units.ts';

/** Of a line: percent of quantity × price. Of a bill: percent of the sum of its lines' net amounts. */
export type Discount = { percent: HundredthsOfPercent } | { amount: Cents };

/** What a line's figures are made of. */
export interface Line {
  quantity: TenThousandths;
  /** Net of VAT, for `pricePer` units. */
  price: Millionths;
  /** Whole units that the price is for (BT-149); 1 if missing. */
  pricePer?: number | undefined;
  discount?: Discount | undefined;
  vat: Vat;
}

/** `net` is `amount`, which is quantity × price, less `discount`. */
export interface LineFigures {
  amount: Cents;
  discount: Cents;
  net: Cents;
}

/** Quantities have 4 decimals, prices have 6, amounts have 2. */
const SCALE = 10n ** (4n + 6n - 2n);

/** Quantity × price, rounded to cents. */
export const amountOf = (quantity: TenThousandths, { price, pricePer = 1 }: Line): Cents =>
  multiplyDivide(quantity, price, SCALE * BigInt(pricePer));

/**
 * A discount of `whole` in cents; a percentage is rounded.
 * @throws {ArithmeticError} discount-exceeds, at `pointer`, where it is more than `rest`.
 */
export function discountOf(discount: Discount, whole: Cents, rest: Cents, pointer: string): Cents {
  const amount = 'percent' in discount ? multiplyDivide(whole, discount.percent, WHOLE) : discount.amount;
  if (amount <= rest) return amount;
  const message = `The discount is ${toEuros(amount)} €, and only ${toEuros(rest)} € can be discounted.`;
  throw new ArithmeticError('discount-exceeds', pointer, message);
}

/**
 * Figures of the line at `index` of `productItems`.
 * @throws {ArithmeticError} too-large, discount-exceeds.
 */
export function lineFigures(line: Line, index: number): LineFigures {
  const pointer = `#/productItems/${index}`;
  const amount = amountOf(line.quantity, line);
  assertNotTooLarge(`Quantity × price of line ${index + 1}`, amount, pointer);
  const discount = line.discount ? discountOf(line.discount, amount, amount, `${pointer}/discount`) : 0;
  return { amount, discount, net: amount - discount };
}
