import fc from 'fast-check';
import { Bic, bicFault, Iban, ibanFault } from './bank-account.ts';

const IBANS = [
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'DE89370400440532013000',
  'BE68539007547034',
  'GB82WEST12345698765432',
];

describe('given an IBAN', () => {
  it.each(IBANS)('%s is one', (text) => expect(ibanFault(text)).toBeUndefined());

  it('it is kept in capitals, without spaces', () => {
    expect(Iban.parse('fr14 2004 1010 0505 0001 3m02 606')).toBe(IBANS[0]);
  });

  it.each([
    ['FR1420041010050500013M02607', 'its key is wrong'],
    ['FR14', 'it has not 2 letters, 2 digits and 11 to 30 characters'],
    ['1420041010050500013M02606', 'it has not 2 letters, 2 digits and 11 to 30 characters'],
  ])('%s is refused: %s', (text, reason) => {
    expect(ibanFault(text)).toBe(`${text} is no IBAN: ${reason}.`);
  });

  it('two neighbours that changed places are found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IBANS), fc.nat(20), (iban, at) => {
        const index = 2 + (at % (iban.length - 3));
        const [first = '', second = ''] = iban.slice(index, index + 2);
        fc.pre(first !== second);
        expect(ibanFault(iban.slice(0, index) + second + first + iban.slice(index + 2))).toBeDefined();
      }),
    );
  });
});

describe('given a BIC', () => {
  it.each([['AGRIFRPP'], ['BNPAFRPPXXX'], ['DEUTDEFF500']])('%s is one', (text) => {
    expect(bicFault(text)).toBeUndefined();
  });
  it.each([['AGRIFRP'], ['AGRIFRPPX'], ['AGRI12PP'], ['AGRIFRPP-']])('%s is refused', (text) => {
    expect(Bic.safeParse(text).error?.issues[0]?.message).toContain(`${text} is no BIC`);
  });
});
