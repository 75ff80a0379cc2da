import { changeFrom } from '@facturation/platform/merged-records';
import { z } from 'zod';
import { writtenFields } from '../../../../functions/billing/bills/fields.ts';
import { written } from '../../forms/written.ts';
import { takesReason, treatmentOf } from '../../parts/vat/vat-choice.ts';
import type { BillValues, DiscountValues, LineValues } from './values.ts';

/** What is sure of a bill that the contract would take. */
export interface BillBody {
  customerID: string;
  productItems: { quantity: number }[];
}

/** What a form holds where something may be left out. */
type Partly<T> = T extends (infer E)[]
  ? Partly<E>[]
  : T extends object
    ? { [K in keyof T]?: Partly<T[K]> }
    : T;

function discountOf({ value = '', unit, reason }: Partly<DiscountValues> = {}) {
  if (value === '') return undefined;
  return unit === '€' ? { amount: value, reason } : { percent: value, reason };
}

/** `S 20` as the contract has it. */
function vatOf({ choice = '', ...exemption }: Partly<LineValues['vat']> = {}) {
  if (choice === '') return undefined;
  return { ...treatmentOf(choice), ...(takesReason(choice) && exemption) };
}

const lineOf = ({ vat, discount, ...line }: Partly<LineValues>) => ({
  ...line,
  vat: vatOf(vat),
  discount: discountOf(discount),
});

/** Nothing but a quantity was written: a line that was begun, and not needed. */
const isBlank = ({ productID, name, price = '', description }: Partly<LineValues>): boolean =>
  !productID && !name && price === '' && !description;

/** The lines without the blank ones at their end; the first stays, for the contract to ask for it. */
function linesOf(lines: readonly Partly<LineValues>[]): readonly Partly<LineValues>[] {
  const end = lines.findLastIndex((line) => !isBlank(line));
  return lines.slice(0, Math.max(1, end + 1));
}

/** The body that the form stands for; its faults have the pointers of the form's fields. */
export function bodyOf({ productItems = [], discounts = [], ...rest }: Partly<BillValues>): unknown {
  return written({
    ...rest,
    productItems: linesOf(productItems).map(lineOf),
    ...(discounts.length > 0 && {
      // One without a figure stays, for the contract to ask for it.
      discounts: discounts.map((discount) => discountOf(discount) ?? { reason: discount.reason }),
    }),
  });
}

/** The contract's own judgement of what the form holds. */
export const BILL_SCHEMA = z.preprocess(
  (values) => bodyOf(values as Partly<BillValues>),
  z.strictObject(writtenFields),
);

/** The body, when the contract would take it. */
export const completeBody = (values: BillValues): BillBody | undefined =>
  BILL_SCHEMA.safeParse(values).success ? (bodyOf(values) as BillBody) : undefined;

/** What the change of a draft sends. */
export const changeBetween = (base: BillValues, typed: BillValues): Record<string, unknown> =>
  changeFrom(bodyOf(base) as object, bodyOf(typed) as object);
