import type { Customer } from '../bills/directory.ts';
import { reachedToday } from './credited-customer.ts';

const asIssued: Customer = {
  id: '7',
  name: 'Abir',
  email: 'ab@gmail.com',
  kind: 'business',
  siren: '200000008',
  vatNumber: null,
  address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', value: '200000008' },
};
const at = (scheme: string, value: string): Customer => ({
  ...asIssued,
  electronicAddress: { scheme, value },
});

describe('given the customer of a bill that is credited', () => {
  it('they are reached where they are today', () => {
    const today = { ...at('0225', '200000008_ACHATS'), name: 'Another' };
    expect(reachedToday(asIssued, today)).toEqual(at('0225', '200000008_ACHATS'));
  });

  it.each<[string, Customer | null]>([
    ['they are gone', null],
    ['they have no electronic address', { ...asIssued, electronicAddress: undefined }],
    ['theirs of today is of another company', at('0225', '100000009')],
    ['theirs of today is none that their bill may have', at('EM', 'ab@gmail.com')],
  ])('where %s, they are reached as the bill has it', (_, today) => {
    expect(reachedToday(asIssued, today)).toEqual(asIssued);
  });
});
