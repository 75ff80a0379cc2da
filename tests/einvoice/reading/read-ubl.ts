import type { Reading } from './reading.ts';
import { all, amount, at, text, texts, without } from './xml.ts';

/** `#PMT#…`: the subject of a note stands before its text. */
const CODED = /^#(\w{3})#(.*)$/s;

export function readUbl(xml: string): Reading {
  const line = xml.includes('CreditNoteLine>') ? 'CreditNoteLine' : 'InvoiceLine';
  const header = without(xml, line);
  const taxes = at(header, 'TaxTotal');
  const sums = at(header, 'LegalMonetaryTotal');
  const period = at(header, 'InvoicePeriod');
  return {
    number: text(without(header, 'BillingReference'), 'ID'),
    issueDate: text(without(header, 'BillingReference'), 'IssueDate'),
    supplyDate: text(header, 'Delivery', 'ActualDeliveryDate'),
    period: ['StartDate', 'EndDate']
      .map((name) => text(period, name))
      .filter(Boolean)
      .join('/'),
    dueDate: text(header, 'DueDate') || text(header, 'PaymentDueDate'),
    terms: text(header, 'PaymentTerms', 'Note'),
    notes: texts(without(header, 'PaymentTerms'), 'Note').map(noteOf),
    lines: all(xml, line).map(lineOf),
    vat: all(taxes, 'TaxSubtotal').map((group) => ({
      category: text(group, 'TaxCategory', 'ID'),
      rate: amount(group, 'Percent'),
      base: text(group, 'TaxableAmount'),
      amount: text(group, 'TaxAmount'),
    })),
    totals: {
      lines: text(sums, 'LineExtensionAmount'),
      discounts: amount(sums, 'AllowanceTotalAmount'),
      net: text(sums, 'TaxExclusiveAmount'),
      vatTotal: amount(taxes, 'TaxAmount'),
      gross: text(sums, 'TaxInclusiveAmount'),
      prepaid: amount(sums, 'PrepaidAmount'),
      due: text(sums, 'PayableAmount'),
    },
  };
}

function noteOf(note: string): Reading['notes'][number] {
  const [, code = '', said = note] = CODED.exec(note) ?? [];
  return { code, text: said };
}

function lineOf(line: string): Reading['lines'][number] {
  return {
    quantity: text(line, 'InvoicedQuantity') || text(line, 'CreditedQuantity'),
    price: text(line, 'Price', 'PriceAmount'),
    base: text(line, 'Price', 'BaseQuantity') || '1',
    // That of the price is none.
    discounts: all(without(line, 'Price'), 'AllowanceCharge').map((each) => text(each, 'Amount')),
    net: text(line, 'LineExtensionAmount'),
  };
}
