import { sellerRoutes } from '../../../../../functions/billing/seller/contract.ts';
import { bodyOf, type NewLogo, type Seller, valuesOf } from './seller-values.ts';

const least = { legalName: 'Société Exemple', siren: '100000009' };
const logo = { sha256: 'a'.repeat(64), mediaType: 'image/png' as const, width: 40, height: 20 };
const image: NewLogo = { mediaType: 'image/jpeg', data: '/9j/' };

/** A seller as the API answers it: with everything that it sets by itself. */
const answered = (written: object): Seller =>
  ({
    ...valuesOf(),
    ...least,
    address: undefined,
    logo: undefined,
    electronicAddress: { scheme: '0225', value: least.siren },
    paymentTerms: { days: 30 },
    ...written,
  }) as never;

describe('given the form of the seller', () => {
  it.each([
    ['name and SIREN alone', {}],
    [
      'an address, terms and a logo',
      {
        address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
        paymentTerms: { days: 45, endOfMonth: 'after' },
        shareCapital: 10_000,
        logo,
      },
    ],
  ])('one with %s is saved as it was read', (_, written) => {
    const seller = answered(written);
    const read = Object.entries(seller).filter(([, value]) => value !== undefined && value !== '');
    expect(bodyOf(valuesOf(seller))).toEqual(Object.fromEntries(read));
  });

  it('an empty one is refused for its name and its SIREN, and for nothing else', () => {
    const { error } = sellerRoutes.putSeller.body.safeParse(bodyOf(valuesOf()));
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['legalName', 'siren']);
  });

  it('what is emptied is left to the API', () => {
    const seller = answered({ iban: 'FR7799999000010000000000000' });
    const values = { ...valuesOf(seller), iban: '', timeZone: '' };
    const body = bodyOf({ ...values, electronicAddress: { scheme: '0225', value: '' } });
    expect(Object.keys(body)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(iban|timeZone|electronicAddress)$/)]),
    );
  });

  it('the logo stays, is replaced, or goes, as it was chosen', () => {
    const values = valuesOf(answered({ logo }));
    expect(bodyOf(values).logo).toEqual(logo);
    expect(bodyOf(values, image).logo).toEqual(image);
    expect(bodyOf(values, 'none')).not.toHaveProperty('logo');
    expect(bodyOf(valuesOf(), image).logo).toEqual(image);
  });
});
