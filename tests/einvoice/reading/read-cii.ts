import type { Reading } from './reading.ts';
import { all, amount, at, text, without } from './xml.ts';

const dayOf = (written: string): string => written.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

const LINE = 'IncludedSupplyChainTradeLineItem';

export function readCii(xml: string): Reading {
  const header = at(xml, 'ExchangedDocument');
  const settlement = at(xml, 'ApplicableHeaderTradeSettlement');
  const period = at(settlement, 'BillingSpecifiedPeriod');
  const sums = at(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  return {
    number: text(header, 'ID'),
    issueDate: dayOf(text(header, 'IssueDateTime', 'DateTimeString')),
    supplyDate: dayOf(text(xml, 'ActualDeliverySupplyChainEvent', 'OccurrenceDateTime', 'DateTimeString')),
    period: all(period, 'DateTimeString').map(dayOf).join('/'),
    dueDate: dayOf(text(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime', 'DateTimeString')),
    terms: text(settlement, 'SpecifiedTradePaymentTerms', 'Description'),
    notes: all(header, 'IncludedNote').map((note) => ({
      code: text(note, 'SubjectCode'),
      text: text(note, 'Content'),
    })),
    lines: all(xml, LINE).map(lineOf),
    vat: all(without(settlement, 'SpecifiedTradeAllowanceCharge'), 'ApplicableTradeTax').map((group) => ({
      category: text(group, 'CategoryCode'),
      rate: amount(group, 'RateApplicablePercent'),
      base: text(group, 'BasisAmount'),
      amount: text(group, 'CalculatedAmount'),
    })),
    totals: {
      lines: text(sums, 'LineTotalAmount'),
      discounts: amount(sums, 'AllowanceTotalAmount'),
      net: text(sums, 'TaxBasisTotalAmount'),
      vatTotal: amount(sums, 'TaxTotalAmount'),
      gross: text(sums, 'GrandTotalAmount'),
      prepaid: amount(sums, 'TotalPrepaidAmount'),
      due: text(sums, 'DuePayableAmount'),
    },
  };
}

function lineOf(line: string): Reading['lines'][number] {
  const settlement = at(line, 'SpecifiedLineTradeSettlement');
  const price = at(line, 'NetPriceProductTradePrice');
  return {
    quantity: text(line, 'BilledQuantity'),
    price: text(price, 'ChargeAmount'),
    base: text(price, 'BasisQuantity') || '1',
    discounts: all(settlement, 'SpecifiedTradeAllowanceCharge').map((each) => text(each, 'ActualAmount')),
    net: text(settlement, 'LineTotalAmount'),
  };
}
