import { bodyOf, type Customer, valuesOf } from './customer-values.ts';

const least: Customer = { id: '1', name: 'Abir', email: 'ab@example.org' };
const whole: Customer = {
  ...least,
  kind: 'public',
  siren: '300000007',
  siret: '30000000700017',
  vatNumber: null,
  address: { line1: '4 place Imaginaire', postcode: '35000', city: 'Rennes', country: 'FR' },
  deliveryAddress: { city: 'Berlin', country: 'DE' },
  electronicAddress: { scheme: '0225', value: '300000007' },
  routingCode: 'COMPTA',
  buyerReference: 'SERVICE-4',
  language: 'fr',
  paymentTerms: { days: 30 },
};
const withoutId = ({ id, ...body }: Customer) => body;

describe('given the form of a customer', () => {
  it.each([
    ['name and email alone', least],
    ['every member', whole],
    ['an address of which only the country is known', { ...least, address: { country: 'FR' } }],
  ])('one with %s is saved as it was read', (_, customer) => {
    expect(bodyOf(valuesOf(customer))).toEqual(withoutId(customer));
  });

  it('what the form offers is no member of a new customer', () => {
    expect(bodyOf({ ...valuesOf(), name: 'Zoé', email: 'zoe@example.org' })).toEqual({
      name: 'Zoé',
      email: 'zoe@example.org',
    });
  });

  it('what the form offers is one beside what was written', () => {
    const values = valuesOf();
    const body = bodyOf({
      ...values,
      address: { ...values.address, city: 'Lyon' },
      electronicAddress: { ...values.electronicAddress, value: '300000007' },
      language: 'en',
    });
    expect(body).toEqual({
      address: { city: 'Lyon', country: 'FR' },
      electronicAddress: { scheme: '0225', value: '300000007' },
      language: 'en',
    });
  });

  it('what was emptied is gone', () => {
    const values = valuesOf(whole);
    const body = bodyOf({
      ...values,
      siret: '',
      electronicAddress: { ...values.electronicAddress, value: '' },
      paymentTerms: { days: '', endOfMonth: '', dayOfMonth: '' },
    });
    expect(body).not.toHaveProperty('siret');
    expect(body).not.toHaveProperty('electronicAddress');
    expect(body).not.toHaveProperty('paymentTerms');
  });
});
