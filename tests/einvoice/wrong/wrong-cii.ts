import { replaced, type WrongDocument, wrong } from './wrong-document.ts';

const cii = wrong.bind(undefined, 'cii');

const note = (code: string) =>
  new RegExp(`<ram:IncludedNote>(?:(?!</ram:IncludedNote>).)*>${code}<.*?</ram:IncludedNote>`, 's');

/** The invoice as a supply within the Union, which the parties' VAT numbers and a place of delivery have to prove. */
const withinUnion = (xml: string): string =>
  replaced(xml, '>18.00</ram:CalculatedAmount>', '>0.00</ram:CalculatedAmount>')
    .replaceAll('>18.00</ram:TaxTotalAmount>', '>0.00</ram:TaxTotalAmount>')
    .replaceAll('>108.00<', '>90.00<')
    .replaceAll('>20.00</ram:RateApplicablePercent>', '>0.00</ram:RateApplicablePercent>')
    .replaceAll('>S</ram:CategoryCode>', '>K</ram:CategoryCode>');

/** The invoice of `by-hand/cii.ts`, each time with one fault. */
export const WRONG_CII: readonly WrongDocument[] = [
  cii('no note of the fee for recovery (PMT)', 'BR-FR-05', note('PMT')),
  cii('a number with a space', 'BR-FR-02', 'H-2026-1', 'H 2026 1'),
  cii('issued in 1999', 'BR-FR-03', '>20261102<', '>19991102<'),
  cii('a type of document that is not used in France', 'BR-FR-04', '>380<', '>326<'),
  cii(
    'no SIREN of the seller',
    'BR-FR-10',
    /<ram:SpecifiedLegalOrganization>.*?<\/ram:SpecifiedLegalOrganization>/,
  ),
  cii(
    'no electronic address of the seller',
    'BR-FR-13',
    /<ram:URIUniversalCommunication>.*?<\/ram:URIUniversalCommunication>/,
  ),
  cii(
    'a SIRET of somebody else',
    'BR-FR-09',
    '<ram:Name>Menuiserie',
    '<ram:GlobalID schemeID="0009">30000000700011</ram:GlobalID><ram:Name>Menuiserie',
  ),
  cii(
    'a rate of four decimals',
    'BR-FR-DEC-04',
    '>20.00</ram:RateApplicablePercent>',
    '>20.0000</ram:RateApplicablePercent>',
  ),
  cii(
    'an amount of three decimals',
    'BR-FR-DEC-01',
    '>108.00</ram:DuePayableAmount>',
    '>108.000</ram:DuePayableAmount>',
  ),
  cii(
    'lines that are not worth their sum',
    'BR-CO-10',
    '>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLine',
    '>99.99</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLine',
  ),
  cii(
    'a total that is not net and VAT',
    'BR-CO-15',
    '>108.00</ram:GrandTotalAmount>',
    '>108.01</ram:GrandTotalAmount>',
  ),
  cii(
    'more due than was billed',
    'BR-CO-16',
    '>108.00</ram:DuePayableAmount>',
    '>109.00</ram:DuePayableAmount>',
  ),
  cii(
    'VAT, and a seller without a number for it',
    'BR-S-02',
    /<ram:SpecifiedTaxRegistration>.*?<\/ram:SpecifiedTaxRegistration>/,
  ),
  cii('a discount for no reason', 'BR-33', '<ram:Reason>Fidélité</ram:Reason>'),
  cii(
    'a currency that does not exist',
    'BR-CL-04',
    '>EUR</ram:InvoiceCurrencyCode>',
    '>EUX</ram:InvoiceCurrencyCode>',
  ),
  cii('a credit note of no invoice', 'BR-FR-CO-05', '>380<', '>381<'),
  cii('due before it is issued', 'BR-FR-CO-07', '>20261202<', '>20261101<'),
  cii(
    'elements in another order',
    'cvc-complex-type',
    /(<ram:ID>H-2026-1<\/ram:ID>)\s*(<ram:TypeCode>380<\/ram:TypeCode>)/,
    '<ram:TypeCode>380</ram:TypeCode><ram:ID>H-2026-1</ram:ID>',
  ),
  cii('cut off', 'unreadable', /<\/rsm:SupplyChainTradeTransaction>.*/s),
  {
    form: 'cii',
    title: 'a supply within the Union to a buyer without a VAT number',
    rule: 'BR-IC-02',
    spoil: withinUnion,
  },
];
