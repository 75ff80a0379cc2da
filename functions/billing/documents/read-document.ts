import type { FinalInvoice } from '../vat/invoice-state.ts';
import { centsOf, hundredthsOf, millionthsOf, tenThousandthsOf } from './decimals.ts';
import type { Document } from './document.ts';

/** The document of a frozen text. */
export const readDocument = (text: string): Document => JSON.parse(text);

export const vatOf = ({
  category,
  rate,
  exemptionCode,
  exemptionText,
}: Document['lines'][number]['vat']) => ({
  category,
  rate: hundredthsOf(rate),
  ...(exemptionCode !== undefined && { exemptionCode }),
  ...(exemptionText !== undefined && { exemptionText }),
});

function lineOf({ quantity, price, pricePer, discount, vat, net }: Document['lines'][number]) {
  return {
    quantity: tenThousandthsOf(quantity),
    price: millionthsOf(price),
    pricePer: pricePer === undefined ? undefined : Number(pricePer),
    discount: discount && { amount: centsOf(discount.amount) },
    vat: vatOf(vat),
    net: centsOf(net),
  };
}

/** What later figures of a document are computed from: credit notes, payments, what is due. */
export function finalInvoiceOf({ lines, totals }: Document): FinalInvoice {
  const vat = totals.vat.map((group) => ({
    ...vatOf(group),
    lines: centsOf(group.lines),
    discount: centsOf(group.discount),
    base: centsOf(group.base),
    amount: centsOf(group.amount),
  }));
  return {
    lines: lines.map(lineOf),
    totals: {
      lines: centsOf(totals.lines),
      discounts: centsOf(totals.discounts),
      net: centsOf(totals.net),
      vat,
      vatTotal: centsOf(totals.vatTotal),
      gross: centsOf(totals.gross),
      prepaid: centsOf(totals.prepaid),
    },
  };
}
