import type { Discount, Line } from '../bills/bill.ts';
import { centsOf, hundredthsOf, millionthsOf, tenThousandthsOf } from './decimals.ts';
import type { Document } from './document.ts';
import { vatOf } from './read-document.ts';

type IssuedLine = Document['lines'][number];

/** What was billed, as a draft has it: lines and discounts, and what it refers to. */
export const billedOf = ({ lines, discounts, note, buyerReference, purchaseOrder }: Document) => ({
  productItems: lines.map(lineOf),
  discounts: discounts.length > 0 ? discounts.map(discountOf) : undefined,
  note,
  buyerReference,
  purchaseOrder,
});

function lineOf({ amount: _, net: __, discount, quantity, price, pricePer, vat, ...line }: IssuedLine): Line {
  return {
    ...line,
    quantity: tenThousandthsOf(quantity),
    price: millionthsOf(price),
    ...(pricePer !== undefined && { pricePer: Number(pricePer) }),
    vat: vatOf(vat),
    ...(discount && { discount: discountOf(discount) }),
  };
}

/** A percentage says it all: what it came to is not what was agreed. */
const discountOf = ({ percent, amount, reason }: NonNullable<IssuedLine['discount']>): Discount =>
  percent === undefined ? { amount: centsOf(amount), reason } : { percent: hundredthsOf(percent), reason };
