import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

/** Complete enough to be billed. */
const BUSINESS = {
  name: 'Exemple',
  email: 'facturation@exemple.example',
  kind: 'business',
  siren: '200000008',
  siret: '20000000800017',
  vatNumber: 'FR37200000008',
  address: { line1: '2 rue Imaginaire', postcode: '69000', city: 'Lyon', country: 'FR' },
  deliveryAddress: { city: 'Brest', country: 'FR' },
  electronicAddress: { scheme: '0225', value: '200000008' },
  routingCode: 'COMPTA',
  buyerReference: 'SERVICE-4',
  language: 'fr',
  paymentTerms: { days: 45, endOfMonth: 'after' },
};
const MERGE_PATCH = { 'content-type': 'application/merge-patch+json' };
const patch = (id: string, body: unknown, headers = {}) =>
  when.request('PATCH', `/customers/${id}`, { body, headers });
const aBusiness = async () => (await when.post('/customers', BUSINESS)).body;

describe('given a customer with all that a bill needs', () => {
  it('it is read back member by member, in one order wherever it is answered', async () => {
    const backwards = Object.fromEntries(Object.entries(BUSINESS).reverse());
    const created = await when.post('/customers', backwards);
    expect(created.status).toBe(201);
    const { id } = created.body;
    const inOrder = JSON.stringify({ id, ...BUSINESS });
    expect(JSON.stringify(created.body)).toBe(inOrder);
    expect(JSON.stringify((await when.get(`/customers/${id}`)).body)).toBe(inOrder);
    const replaced = await when.request('PUT', `/customers/${id}`, { body: backwards });
    expect(JSON.stringify(replaced.body)).toBe(inOrder);
  });

  it('identifiers are kept in their canonical form', async () => {
    const written = { siren: '200 000 008', vatNumber: 'fr 37 200 000 008', siret: '200 000 008 00017' };
    const { body } = await when.post('/customers', { ...BUSINESS, ...written });
    expect(body).toMatchObject({ siren: '200000008', vatNumber: 'FR37200000008', siret: '20000000800017' });
  });

  it('a change is merged into it, and a PUT leaves nothing of what it was', async () => {
    const { id, ...before } = await aBusiness();
    const changed = await patch(id, { address: { city: 'Villeurbanne' }, siret: null });
    expect(changed.body).toEqual({ ...before, id, address: { ...BUSINESS.address, city: 'Villeurbanne' } });
    const plain = { name: 'Exemple', email: 'facturation@exemple.example' };
    expect((await when.request('PUT', `/customers/${id}`, { body: plain })).body).toEqual({ id, ...plain });
    expect((await when.get(`/customers/${id}`)).body).toEqual({ id, ...plain });
  });

  it('null removes in a merge patch', async () => {
    const { id, siret, ...rest } = await aBusiness();
    const { line1, ...address } = BUSINESS.address;
    const { body } = await patch(id, { siret: null, address: { line1: null } }, MERGE_PATCH);
    expect([siret, line1, body]).toEqual([BUSINESS.siret, BUSINESS.address.line1, { ...rest, id, address }]);
    then.isProblem(await patch(id, { name: null }, MERGE_PATCH), 422, 'invalid-content');
  });

  it('null of the VAT number says that there is none, in each of the ways to send it', async () => {
    const { body } = await when.post('/customers', { ...BUSINESS, vatNumber: null });
    expect(body.vatNumber).toBeNull();
    const { id } = await aBusiness();
    expect((await patch(id, { vatNumber: null })).body.vatNumber).toBeNull();
    expect((await patch(id, { vatNumber: 'FR37200000008' }, MERGE_PATCH)).body.vatNumber).toBe(
      'FR37200000008',
    );
    expect((await patch(id, { vatNumber: null }, MERGE_PATCH)).body.vatNumber).toBeNull();
    const { vatNumber: _, ...silent } = BUSINESS;
    expect((await when.request('PUT', `/customers/${id}`, { body: silent })).body).not.toHaveProperty(
      'vatNumber',
    );
  });

  it.each([
    ['a SIREN', { siren: '123456789' }, '#/siren', '123456789 is no SIREN: its Luhn key is wrong.'],
    ['a SIRET of another', { siret: '10000000900017' }, '#/siret', 'it begins with another SIREN'],
    ['a VAT number', { vatNumber: 'FR38200000008' }, '#/vatNumber', 'its key is wrong'],
    ['a country', { address: { country: 'UK' } }, '#/address/country', 'UK is no country'],
    [
      'an address of another',
      { electronicAddress: { scheme: '0225', value: '100000009' } },
      '#/electronicAddress/value',
      'no address of 200000008',
    ],
    [
      'terms',
      { paymentTerms: { days: 61, endOfMonth: 'before' } },
      '#/paymentTerms/days',
      'within 45 days with the end of a month, not 61',
    ],
    ['a routing code', { routingCode: 'a b' }, '#/routingCode', 'is no routing code'],
    ['a kind', { kind: 'friend' }, '#/kind', ''],
    [
      'a part of an address',
      { address: { country: 'FR', street: 'x' } },
      '#/address/street',
      'Unknown field.',
    ],
  ])(
    '%s that is wrong is refused and named, when it is created, replaced or changed',
    async (_, wrong, pointer, reason) => {
      const { id } = await aBusiness();
      const body = { ...BUSINESS, ...wrong };
      const answers = await Promise.all([
        when.post('/customers', body),
        when.request('PUT', `/customers/${id}`, { body }),
        patch(id, wrong),
      ]);
      for (const answer of answers) {
        then.isProblem(answer, 422, 'invalid-content');
        expect(answer.body.errors).toEqual([{ pointer, detail: expect.stringContaining(reason) }]);
      }
      expect((await when.get(`/customers/${id}`)).body).toEqual({ id, ...BUSINESS });
    },
  );

  it('a change that contradicts what stays is refused', async () => {
    const { id } = await aBusiness();
    const answer = await patch(id, { siren: '100000009' });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([
      { pointer: '#/siret' },
      { pointer: '#/electronicAddress/value' },
    ]);
    expect((await patch(id, { kind: 'public' })).body.errors).toMatchObject([
      { pointer: '#/paymentTerms/days' },
    ]);
  });

  it('four changes of different members at once are all made', async () => {
    const { id } = await aBusiness();
    const changes = ['line1', 'line2', 'postcode', 'city'].map((member) => ({ address: { [member]: 'x' } }));
    const answers = await Promise.all(changes.map((change) => patch(id, change)));
    expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 200));
    expect((await when.get(`/customers/${id}`)).body.address).toEqual({
      line1: 'x',
      line2: 'x',
      postcode: 'x',
      city: 'x',
      country: 'FR',
    });
  });
});
