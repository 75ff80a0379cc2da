import { vatNumberFault } from '@facturation/platform/standards/vat-number';
import { valuesOf } from './customer-values.ts';
import { offersOf } from './offers.ts';

const empty = valuesOf();

describe('given numbers of a company in the form of a customer', () => {
  it('a SIRET says the SIREN', () => {
    expect(offersOf({ ...empty, siret: '200 000 008 00017' })).toEqual([
      { field: 'siren', value: '200000008' },
    ]);
  });

  it('a SIREN says the VAT number, whose key is right, and the address in the directory', () => {
    const offers = offersOf({ ...empty, siren: '200 000 008' });
    expect(offers.map(({ field }) => field)).toEqual(['vatNumber', 'electronicAddress.value']);
    expect(vatNumberFault(offers[0]?.value ?? '')).toBeUndefined();
    expect(offers[1]?.value).toBe('200000008');
  });

  it('what is written, or said not to exist, is not offered', () => {
    const electronicAddress = { scheme: '0225', value: '200000008_ACHATS' };
    expect(offersOf({ ...empty, siren: '200000008', vatNumber: null, electronicAddress })).toEqual([]);
  });

  it.each(['', '200000009', '20000000'])('%j, which is no SIREN, says nothing', (siren) => {
    expect(offersOf({ ...empty, siren })).toEqual([]);
  });
});
