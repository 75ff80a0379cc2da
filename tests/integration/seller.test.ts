import { dynamodb } from '@facturation/platform/dynamodb';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const SELLER = {
  legalName: 'Société Exemple',
  tradeName: 'Exemple',
  legalForm: 'SAS',
  shareCapital: 10_000.5,
  rcs: 'RCS Paris 100 000 009',
  siren: '100000009',
  siret: '10000000900017',
  vatNumber: 'FR88100000009',
  taxRegistration: '100000009',
  address: {
    line1: '1 rue Imaginaire',
    line2: 'Bâtiment A',
    postcode: '75000',
    city: 'Paris',
    country: 'FR',
  },
  email: 'facturation@exemple.example',
  phone: '01 99 00 00 00',
  electronicAddress: { scheme: '0225', value: '100000009_FACTURES' },
  iban: 'FR7799999000010000000000000',
  bic: 'EXMPFRPP',
  vatRegime: 'franchise',
  vatOnDebits: true,
  paymentTerms: { days: 45, endOfMonth: 'before' },
  texts: {
    latePenalty: { business: 'Pénalités : 12 %.', consumer: 'Aucune pénalité.' },
    recoveryFee: { business: 'Indemnité : 40 €.', consumer: 'Aucune indemnité.' },
    earlyPayment: { business: 'Escompte : 1 %.', consumer: 'Aucun escompte.' },
  },
  language: 'en',
  timeZone: 'Indian/Reunion',
  accounting: {
    customers: '4110000',
    services: '7060000',
    goods: '7070000',
    vatCollected: '4457100',
    vatPending: '4457400',
    bank: '5121',
    cash: '5301',
    writeOffs: '6588',
  },
};

const put = (body: unknown, headers = {}) => when.request('PUT', '/seller', { body, headers });

/** The cases follow each other: a stage has one seller. */
describe('given a stage without a seller', () => {
  it('that is said, and how to set it', async () => {
    const answer = await when.get('/seller');
    then.isProblem(answer, 404, 'not-found');
    expect(answer.body.detail).toContain('PUT /seller');
    then.isProblem(await put(SELLER, { 'if-match': '"1"' }), 404, 'not-found');
  });

  it('it is set, under a tag, and read as it was set, member by member in one order', async () => {
    const answer = await put(Object.fromEntries(Object.entries(SELLER).reverse()));
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toMatch(/\/seller$/);
    const read = await when.get(answer.headers.location ?? '');
    expect([read.status, read.headers.etag]).toEqual([200, answer.headers.etag]);
    expect(JSON.stringify(read.body)).toBe(JSON.stringify(SELLER));
    expect(JSON.stringify(answer.body)).toBe(JSON.stringify(SELLER));
  });
});

describe('given a seller', () => {
  it('a name and a SIREN are enough: the rest has defaults or is not there', async () => {
    const { status, body } = await put({ legalName: 'Exemple', siren: '100 000 009', texts: null });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      electronicAddress: { scheme: '0225', value: '100000009' },
      vatRegime: 'normal',
      vatOnDebits: false,
      paymentTerms: { days: 30 },
      language: 'fr',
      timeZone: 'Europe/Paris',
    });
    expect(body.texts.recoveryFee.business).toContain('40 €');
    for (const { consumer } of Object.values<{ consumer: string }>(body.texts))
      expect(consumer).toBe('Sans objet : client particulier.');
    expect(body).not.toHaveProperty('vatNumber');
    expect((await when.get('/seller')).body).toEqual(body);
  });

  it('one of the texts can be set, the others stay as they are by default', async () => {
    const texts = { latePenalty: { business: 'Pénalités : 12 %.' } };
    const { body } = await put({ ...SELLER, texts });
    expect(body.texts.latePenalty).toEqual({
      business: 'Pénalités : 12 %.',
      consumer: 'Sans objet : client particulier.',
    });
    expect(body.texts.earlyPayment.business).toContain('escompte');
  });

  it('it is replaced under the tag of its version alone, and who has it gets 304', async () => {
    const { etag = '' } = (await put(SELLER)).headers;
    const changed = await put({ ...SELLER, phone: '02' }, { 'if-match': etag });
    expect(changed).toMatchObject({ status: 200, body: { phone: '02' } });
    const refused = await put(SELLER, { 'if-match': etag });
    then.isProblem(refused, 412, 'precondition-failed');
    expect(refused.headers.etag).toBe(changed.headers.etag);
    const known = await when.get('/seller', { headers: { 'if-none-match': changed.headers.etag ?? '' } });
    expect(known.status).toBe(304);
  });

  it('a change that is sent twice, since its first answer was lost, is answered as done', async () => {
    const { etag = '' } = (await put(SELLER)).headers;
    const twice = { step: 'finalizeRequest', name: 'twice' } as const;
    dynamodb.middlewareStack.add(
      (next) => async (args) => {
        await next(args);
        return next(args);
      },
      twice,
    );
    const changed = await put({ ...SELLER, phone: '03' }, { 'if-match': etag }).finally(() =>
      dynamodb.middlewareStack.remove(twice.name),
    );
    expect(changed).toMatchObject({ status: 200, body: { phone: '03' } });
    expect((await when.get('/seller')).headers.etag).toBe(changed.headers.etag);
  });

  it.each([
    ['no SIREN', { siren: undefined }, '#/siren', ''],
    [
      'a SIREN with a wrong key',
      { siren: '123456789', siret: undefined, electronicAddress: undefined },
      '#/siren',
      'its Luhn key is wrong',
    ],
    ['a SIRET of another', { siret: '20000000800017' }, '#/siret', 'begins with another SIREN'],
    ['a VAT number with a wrong key', { vatNumber: 'FR89100000009' }, '#/vatNumber', 'its key is wrong'],
    ['an IBAN with a wrong key', { iban: 'FR7899999000010000000000000' }, '#/iban', 'its key is wrong'],
    ['a BIC that is none', { bic: 'EXMP' }, '#/bic', 'EXMP is no BIC'],
    [
      'an address of another',
      { electronicAddress: { scheme: '0225', value: '200000008' } },
      '#/electronicAddress/value',
      'no address of 100000009',
    ],
    ['a mail address that is too long', { email: `${'a'.repeat(65)}@example.org` }, '#/email', 'At most 64'],
    ['terms that are too long', { paymentTerms: { days: 61 } }, '#/paymentTerms/days', 'within 60 days'],
    ['a time zone that is none', { timeZone: 'Europe/Lutetia' }, '#/timeZone', 'no time zone'],
    ['a regime that is none', { vatRegime: 'micro' }, '#/vatRegime', ''],
    ['an unknown text', { texts: { greeting: {} } }, '#/texts/greeting', 'Unknown field.'],
    ['an unknown member', { colour: 'red' }, '#/colour', 'Unknown field.'],
    ['a part of a cent', { shareCapital: 0.001 }, '#/shareCapital', 'two decimals'],
  ])('with %s it is refused and named, and stays as it was', async (_, wrong, pointer, reason) => {
    const before = await put(SELLER);
    const answer = await put({ ...SELLER, ...wrong });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer, detail: expect.stringContaining(reason) }]);
    expect((await when.get('/seller')).headers.etag).toBe(before.headers.etag);
  });
});
