import { countryChoices, countryName } from './countries.ts';

describe('the countries of an address', () => {
  it('begin with France, then go by their names', () => {
    const names = countryChoices('fr').map(([, name]) => name);
    expect(names[0]).toBe('France');
    expect(names.slice(1)).toEqual(names.slice(1).toSorted(new Intl.Collator('fr').compare));
  });

  it('are named in the language of the reader', () => {
    expect([countryName('fr', 'DE'), countryName('en', 'DE')]).toEqual(['Allemagne', 'Germany']);
  });
});
