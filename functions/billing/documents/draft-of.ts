import { membersOf } from '@facturation/platform/record-members';
import type { Bill, Discount, Line } from '../bills/bill.ts';
import { Draft } from '../bills/fields.ts';
import { centsOf, hundredthsOf, millionthsOf, tenThousandthsOf } from './decimals.ts';
import type { Document } from './document.ts';
import { vatOf } from './read-document.ts';

type IssuedLine = Document['lines'][number];

/** A document as a draft that says the same, but for its days. */
export function draftOf(document: Document): Bill {
  const { id, kind, billingDate, series, customer, currency, buyerReference, purchaseOrder, note } = document;
  const head = { id, kind, billingDate, customerID: customer.id, series, currency };
  return membersOf(Draft, { ...head, buyerReference, purchaseOrder, note, ...soldOf(document) });
}

/** Lines and discounts of a document, as a draft has them. */
export const soldOf = ({ lines, discounts }: Document): Pick<Bill, 'productItems' | 'discounts'> => ({
  productItems: lines.map(lineOf),
  ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
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
