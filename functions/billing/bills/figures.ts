import { ApiError } from '@facturation/platform/errors';
import { ArithmeticError } from '../vat/arithmetic-error.ts';
import { type BillFigures, billFigures } from '../vat/bill-figures.ts';
import type { Discount as PlainDiscount } from '../vat/line.ts';
import type { Bill, Discount } from './bill.ts';

const plain = ({ percent, amount = 0 }: Discount): PlainDiscount =>
  percent === undefined ? { amount } : { percent };

/** All figures of a bill. @throws {ArithmeticError} for figures that no bill may have */
function figuresOf({ productItems, discounts = [] }: Bill): BillFigures {
  const lines = productItems.map(({ discount, ...line }) => ({
    ...line,
    discount: discount && plain(discount),
  }));
  return billFigures(lines, discounts.map(plain));
}

/** The figures of a bill as it is kept: undefined for one of an earlier version that is larger than one may be. */
export function keptFigures(bill: Bill): BillFigures | undefined {
  if (bill.forecast) return bill.forecast;
  try {
    return figuresOf(bill);
  } catch (error) {
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}

/** @throws {ApiError} 422 for a bill with figures that none may have, naming where */
export function checkFigures(bill: Bill): void {
  try {
    figuresOf(bill);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    const { message: detail, pointer } = error;
    throw new ApiError('invalid-content', `${pointer}: ${detail}`, {
      errors: [{ pointer, detail }],
      cause: error,
    });
  }
}
