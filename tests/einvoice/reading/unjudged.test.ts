import { CII } from '../by-hand/cii.ts';
import { UBL } from '../by-hand/ubl.ts';
import { replaced } from '../wrong/wrong-document.ts';
import { readCii } from './read-cii.ts';
import { readUbl } from './read-ubl.ts';
import { unjudgedFaults } from './unjudged.ts';

/** What the API would answer of the invoice that was written by hand. */
const issued = {
  kind: { title: '', seller: 'normal', customer: 'business', bill: {} },
  bill: {
    kind: 'invoice',
    number: 'H-2026-1',
    issueDate: '2026-11-02',
    supplyDate: '2026-10-30',
    dueDate: '2026-12-02',
    productItems: [{ net: 100 }],
    totals: {
      ...{ lines: 100, discounts: 10, net: 90, vatTotal: 18, gross: 108, prepaid: 0 },
      vat: [{ category: 'S', rate: 20, base: 90, amount: 18 }],
    },
  },
} as const;

const faultsIn = (xml: string): string[] =>
  unjudgedFaults((xml.includes('CrossIndustryInvoice') ? readCii : readUbl)(xml), issued);

describe('given an invoice written by hand', () => {
  it.each([
    ['CII', CII],
    ['UBL', UBL],
  ])('%s has no fault', (_, xml) => expect(faultsIn(xml)).toEqual([]));
});

describe('given what no judge refuses', () => {
  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a price that is not that of the line',
      CII,
      '>30.00<',
      '>31.00<',
      /net of line 1, by quantity and price/,
    ],
    [
      'a price for ten',
      CII,
      '</ram:ChargeAmount>',
      '</ram:ChargeAmount><ram:BasisQuantity>10</ram:BasisQuantity>',
      /by quantity and price/,
    ],
    [
      'a quantity of nothing',
      UBL,
      '>4</cbc:InvoicedQuantity>',
      '>0</cbc:InvoicedQuantity>',
      /quantity of line 1 is 0/,
    ],
    [
      'a discount that the line does not bear',
      UBL,
      '>20.00</cbc:Amount>',
      '>21.00</cbc:Amount>',
      /by quantity and price/,
    ],
    [
      'no day of supply',
      CII,
      /<ram:ActualDeliverySupplyChainEvent>.*?<\/ram:ActualDeliverySupplyChainEvent>/,
      '',
      /day of supply/,
    ],
    ['no day of supply', UBL, /<cac:Delivery>.*?<\/cac:Delivery>/, '', /day of supply/],
    ['no due date', UBL, /<cbc:DueDate>.*?<\/cbc:DueDate>/, '', /due date/],
    ['no note for whom it is', CII, '>BAR<', '>AAI<', /note BAR/],
    ['a note for whom it is that is wrong', UBL, '#BAR#B2B', '#BAR#B2C', /note BAR is B2C/],
    [
      'a cent of VAT too many',
      CII,
      '>18.00</ram:CalculatedAmount>',
      '>18.01</ram:CalculatedAmount>',
      /VAT of 9000 cents/,
    ],
    ['another amount due', UBL, '>108.00</cbc:PayableAmount>', '>108.01</cbc:PayableAmount>', /amount due/],
    ['the number of another bill', CII, 'H-2026-1', 'H-2026-2', /number/],
  ])('%s is named', (_, xml, place, by, fault) => {
    expect(faultsIn(replaced(xml, place, by)).join('\n')).toMatch(fault);
  });
});
