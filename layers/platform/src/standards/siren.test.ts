import fc from 'fast-check';
import { hasLuhnKey, Siren, sirenFault, siretFault } from './siren.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
/** Texts that differ from this one in one digit. */
const misread = (text: string, index: number, by: number) =>
  text.slice(0, index) + ((Number(text[index]) + by) % 10) + text.slice(index + 1);
const anySiren = digits(8).map((start) => [...'0123456789'].map((key) => start + key).find(hasLuhnKey) ?? '');

describe('given a SIREN', () => {
  it.each([['732829320'], ['552081317'], ['356000000'], ['100000009'], ['200000008']])(
    '%s is one',
    (text) => {
      expect(sirenFault(text)).toBeUndefined();
    },
  );

  it.each([
    ['123456789', '123456789 is no SIREN: its Luhn key is wrong.'],
    ['73282932', '73282932 is no SIREN: it has not 9 digits.'],
    ['73282932O', '73282932O is no SIREN: it has not 9 digits.'],
    ['', ' is no SIREN: it has not 9 digits.'],
    ['٧٣٢٨٢٩٣٢٠', '٧٣٢٨٢٩٣٢٠ is no SIREN: it has not 9 digits.'],
  ])('%p is refused, and why is said', (text, reason) => {
    expect(Siren.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([reason]);
  });

  it('it is kept without the spaces that people write', () => {
    expect(Siren.parse(' 732\u00a0829\u202f320')).toBe('732829320');
  });

  it('of ten last digits one is the key', () => {
    fc.assert(
      fc.property(digits(8), (start) => {
        expect([...'0123456789'].filter((key) => !sirenFault(start + key))).toHaveLength(1);
      }),
    );
  });

  it('one digit that is misread is found', () => {
    fc.assert(
      fc.property(anySiren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (siren, index, by) => {
        expect(sirenFault(misread(siren, index, by))).toBeDefined();
      }),
    );
  });
});

describe('given a SIRET', () => {
  it.each([['73282932000074'], ['10000000900017'], ['35600000000048']])('%s is one', (text) => {
    expect(siretFault(text)).toBeUndefined();
  });

  it.each([
    ['73282932000075', 'its Luhn key is wrong'],
    ['7328293200007', 'it has not 14 digits'],
    ['12345678900015', 'its first 9 digits are no SIREN'],
  ])('%s is refused: %s', (text, reason) => {
    expect(siretFault(text)).toBe(`${text} is no SIRET: ${reason}.`);
  });

  it('those of La Poste may have a sum of digits that 5 divides in place of the key', () => {
    const postOffice = '35600000000001';
    expect([hasLuhnKey(postOffice), siretFault(postOffice)]).toEqual([false, undefined]);
    expect(siretFault('35600000000002')).toContain('Luhn');
    expect(siretFault('73282932000010')).toContain('Luhn');
  });
});
