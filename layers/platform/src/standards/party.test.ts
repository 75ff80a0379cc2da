import { disagreements } from './party.ts';
import { type PaymentTerms, termsFault } from './payment-terms.ts';

const siren = '100000009';
const pathsOf = (party: Parameters<typeof disagreements>[0]) =>
  disagreements(party).map(({ path }) => path.join('/'));

describe('given a party', () => {
  it.each([
    [{}],
    [{ siren, siret: '10000000900017' }],
    [{ siret: '10000000900017' }],
    [{ siren, electronicAddress: { scheme: '0225', value: `${siren}_A` } }],
    [{ siren, electronicAddress: { scheme: 'EM', value: 'a@example.org' } }],
  ])('%j agrees with itself', (party) => expect(disagreements(party)).toEqual([]));

  it('each member that contradicts another is named', () => {
    expect(
      pathsOf({
        siren,
        siret: '20000000800017',
        electronicAddress: { scheme: '0225', value: '200000008' },
        paymentTerms: { days: 61 },
      }),
    ).toEqual(['siret', 'electronicAddress/value', 'paymentTerms/days']);
  });
});

describe('given payment terms', () => {
  const terms: [PaymentTerms, 'business' | 'consumer' | 'public', boolean][] = [
    [{ days: 60 }, 'business', true],
    [{ days: 61 }, 'business', false],
    [{ days: 45, endOfMonth: 'before' }, 'business', true],
    [{ days: 45, endOfMonth: 'after' }, 'business', true],
    [{ days: 46, endOfMonth: 'after' }, 'business', false],
    [{ days: 30, dayOfMonth: 10 }, 'business', true],
    [{ days: 31, dayOfMonth: 10 }, 'business', false],
    [{ days: 30 }, 'public', true],
    [{ days: 31 }, 'public', false],
    [{ days: 30, endOfMonth: 'after' }, 'public', false],
    [{ days: 365 }, 'consumer', true],
  ];
  it.each(terms)('%j for a %s: lawful is %p', (paymentTerms, kind, isLawful) => {
    expect(termsFault(paymentTerms, kind) === undefined).toBe(isLawful);
  });
});
