import type { DocumentLine, LegalDocument } from '../../legal-document.ts';
import { amountLess } from './amount-less.ts';
import { businessProcessOf } from './business-process.ts';
import { deliveryOf } from './delivery.ts';
import type { Invoice, Line, Totals } from './invoice.ts';
import { notesOf } from './notes.ts';
import { buyerOf, sellerOf } from './parties.ts';
import { dueDateOf, paymentMeansOf, paymentTermsOf } from './payment.ts';
import { allowancesOf, breakdownOf, taxOf, vatPointOf } from './vat.ts';

/** What a legal document says, in the terms of EN 16931 and of the French rules on it (BR-FR). */
export function invoiceOf(document: LegalDocument): Invoice {
  const { kind, number, issueDate, currency, buyerReference, purchaseOrder, originalBill, period } = document;
  const allowances = allowancesOf(document);
  return {
    process: businessProcessOf(document),
    kind,
    number,
    issueDate,
    dueDate: dueDateOf(document),
    currency,
    notes: notesOf(document),
    buyerReference,
    purchaseOrder,
    preceding: originalBill,
    seller: sellerOf(document),
    buyer: buyerOf(document),
    delivery: deliveryOf(document),
    period,
    vatPoint: vatPointOf(document),
    payment: paymentMeansOf(document),
    paymentTerms: paymentTermsOf(document),
    allowances,
    vat: document.totals.vat.map((vat) => breakdownOf(vat, document.language)),
    totals: totalsOf(document, allowances.length > 0),
    lines: document.lines.map(lineOf),
  };
}

function totalsOf({ totals, payment }: LegalDocument, hasAllowances: boolean): Totals {
  const { lines, discounts, net, vatTotal, gross, prepaid } = totals;
  return {
    lines,
    allowances: hasAllowances ? discounts : undefined,
    net,
    vat: vatTotal,
    gross,
    prepaid: payment && prepaid,
    due: amountLess(gross, prepaid),
  };
}

function lineOf(line: DocumentLine, index: number): Line {
  const { name, description, productID, quantity, unitCode, price, pricePer, amount, discount, net } = line;
  return {
    id: `${index + 1}`,
    // A line of the first version has no name, and an invoice has one on each line (BR-25).
    name: name ?? productID ?? `${index + 1}`,
    description,
    productID,
    quantity,
    unitCode,
    price,
    pricePer,
    allowance: discount && {
      amount: discount.amount,
      reason: discount.reason,
      ...(discount.percent !== undefined && { percent: discount.percent, base: amount }),
    },
    ...taxOf(line.vat),
    net,
  };
}
