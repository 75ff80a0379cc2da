import fc from 'fast-check';
import { frenchVatNumber, VatNumber, vatNumberFault } from './vat-number.ts';

describe('given a VAT number', () => {
  it.each([
    ['FR03552081317'],
    ['FR22424761419'],
    ['FRK7399859412'],
    ['DE123456789'],
    ['ATU12345678'],
    ['EL123456789'],
    ['NL123456789B01'],
    ['IE1234567WA'],
    ['ESX1234567X'],
    ['XIGD123'],
    ['CHE123456789MWST'],
  ])('%s is one', (text) => expect(vatNumberFault(text)).toBeUndefined());

  it.each([
    ['FR04552081317', 'no VAT number of FR: its key is wrong'],
    ['FR5520813171', 'no VAT number of FR: its form is another'],
    ['FRO3552081317', 'no VAT number of FR: its form is another'],
    ['DE12345678', 'no VAT number of DE: its form is another'],
    ['GR123456789', 'no VAT number: those of Greece begin with EL'],
    ['552081317', 'no VAT number: it does not begin with a country'],
    ['CH!', 'no VAT number of CH: its form is another'],
  ])('%s is refused: %s', (text, reason) => {
    expect(vatNumberFault(text)).toBe(`${text} is ${reason}.`);
  });

  it('it is kept in capitals, without spaces, dots and hyphens', () => {
    expect(VatNumber.parse('fr 03 552.081-317')).toBe('FR03552081317');
  });

  it('of a hundred keys one belongs to a SIREN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (siren) => {
        const keys = Array.from({ length: 100 }, (_, key) => `FR${`${key}`.padStart(2, '0')}${siren}`);
        expect(keys.filter((text) => !vatNumberFault(text))).toEqual([frenchVatNumber(siren)]);
      }),
    );
  });
});
