import { priceOf } from '@facturation/platform/prices';
import { eurosOf } from '@facturation/platform/schemas';
import type { Vat } from '@facturation/platform/standards/vat';
import type { Totals, VatGroup } from '../vat/bill-figures.ts';
import type { Bill, Discount, Line } from './bill.ts';
import { keptFigures } from './figures.ts';

const vatResource = <V extends Vat>(vat: V) => ({ ...vat, rate: vat.rate / 100 });

/** `cents`: what the discount comes to. */
const discountResource = ({ percent, amount, reason }: Discount, cents = amount) => ({
  ...(percent !== undefined && { percent: percent / 100 }),
  ...(cents !== undefined && { amount: eurosOf(cents) }),
  reason,
});

const groupResource = ({ lines, discount, base, amount, ...vat }: VatGroup) => ({
  ...vatResource(vat),
  lines: eurosOf(lines),
  discount: eurosOf(discount),
  base: eurosOf(base),
  amount: eurosOf(amount),
});

/** Nothing is paid of a draft: all of it is due, unless it is a credit note, which nobody pays. */
const totalsResource = ({ lines, discounts, net, vat, vatTotal, gross }: Totals, due = gross) => ({
  lines: eurosOf(lines),
  discounts: eurosOf(discounts),
  net: eurosOf(net),
  vat: vat.map(groupResource),
  vatTotal: eurosOf(vatTotal),
  gross: eurosOf(gross),
  due: eurosOf(due),
});

interface LineCents {
  discount: number;
  net: number;
}

const lineResource = (line: Line, cents: LineCents | undefined) => ({
  ...line,
  quantity: line.quantity / 10_000,
  price: priceOf(line.price),
  vat: vatResource(line.vat),
  ...(line.discount && { discount: discountResource(line.discount, cents?.discount) }),
  ...(cents && { net: eurosOf(cents.net) }),
});

const lineToCredit = ({ line, quantity, amount }: NonNullable<Bill['lines']>[number]) => ({
  line,
  ...(quantity !== undefined && { quantity: quantity / 10_000 }),
  ...(amount !== undefined && { amount: eurosOf(amount) }),
});

/** A bill as answers carry it, with its figures: amounts and prices in euros, rates and discounts in percent. */
export function toResource(bill: Bill) {
  const { id, kind, productItems, discounts, lines, forecast: _, ...head } = bill;
  const figures = keptFigures(bill);
  return {
    id,
    kind,
    status: 'draft' as const,
    ...head,
    ...(lines && { lines: lines.map(lineToCredit) }),
    productItems: productItems.map((line, index) => lineResource(line, figures?.lines[index])),
    ...(discounts && {
      discounts: discounts.map((discount, index) =>
        discountResource(discount, figures?.discounts[index]?.amount),
      ),
    }),
    ...(figures && { totals: totalsResource(figures.totals, kind === 'creditNote' ? 0 : undefined) }),
  };
}
