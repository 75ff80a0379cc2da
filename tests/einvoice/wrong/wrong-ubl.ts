import { type WrongDocument, wrong } from './wrong-document.ts';

const ubl = wrong.bind(undefined, 'ubl');

/** The invoice of `by-hand/ubl.ts`, each time with one fault. */
export const WRONG_UBL: readonly WrongDocument[] = [
  ubl('no note of the penalties (PMD)', 'BR-FR-05', /<cbc:Note>#PMD#.*?<\/cbc:Note>/),
  ubl(
    'two notes of what is deducted (AAB)',
    'BR-FR-06',
    '<cbc:Note>#AAB#',
    '<cbc:Note>#AAB#Rien.</cbc:Note><cbc:Note>#AAB#',
  ),
  ubl('a note for whom it is that says nobody', 'BR-FR-20', '#BAR#B2B', '#BAR#B2X'),
  ubl('a number of 36 characters', 'BR-FR-01', 'H-2026-1', 'H'.repeat(36)),
  ubl('issued on 30 February', 'cvc-datatype-valid', '>2026-11-02<', '>2026-02-30<'),
  ubl('no kind of goods or services', 'BR-FR-08', '>B1<', '>Z9<'),
  ubl(
    'no electronic address of the buyer',
    'BR-FR-12',
    '<cbc:EndpointID schemeID="0225">200000008</cbc:EndpointID>',
  ),
  ubl('a rate that France does not have', 'BR-FR-16', '>20.00</cbc:Percent>', '>19.00</cbc:Percent>'),
  ubl('a price below zero', 'BR-27', '>30.00</cbc:PriceAmount>', '>-30.00</cbc:PriceAmount>'),
  ubl(
    'VAT that is not the sum of its groups',
    'BR-CO-14',
    '>18.00</cbc:TaxAmount>',
    '>17.00</cbc:TaxAmount>',
  ),
  ubl(
    'VAT of a group that is not its rate',
    'BR-S-09',
    /18\.00(<\/cbc:TaxAmount>\s*<cac:TaxCategory>)/,
    '21.00</cbc:TaxAmount><cac:TaxCategory>',
  ),
  ubl('a unit that nobody knows', 'BR-CL-23', 'unitCode="C62"', 'unitCode="QQQ"'),
  ubl('a line of nothing', 'BR-25', '<cbc:Name>Chaise</cbc:Name>', '<cbc:Name/>'),
  ubl('a line without VAT', 'BR-CO-04', /<cac:ClassifiedTaxCategory>.*?<\/cac:ClassifiedTaxCategory>/s),
  ubl(
    'a country that does not exist',
    'BR-CL-14',
    '>FR</cbc:IdentificationCode>',
    '>QX</cbc:IdentificationCode>',
  ),
  ubl('no name of the seller', 'BR-06', '<cbc:RegistrationName>Menuiserie Imaginaire</cbc:RegistrationName>'),
  ubl(
    'an amount in dollars among euros',
    'BR-CO-15',
    'currencyID="EUR">18.00</cbc:TaxAmount>',
    'currencyID="USD">18.00</cbc:TaxAmount>',
  ),
  ubl(
    'the sum of discounts left out',
    'BR-CO-11',
    /<cbc:AllowanceTotalAmount.*?<\/cbc:AllowanceTotalAmount>/,
  ),
];
