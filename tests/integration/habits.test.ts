import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: Awaited<ReturnType<typeof openFrontDoor>>;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

const example = { name: 'Nour', email: 'nour@example.org' };
const links = { _links: { self: { href: 'http://127.0.0.1/customers/1' } }, _embedded: {} };

describe('given a record as a class of Java is written, null for whatever nobody has set', () => {
  it('a customer is made', async () => {
    const { status, body } = await when.post('/customers', { id: null, ...example });
    expect([status, body]).toEqual([201, { id: expect.any(String), ...example }]);
  });

  it('a product is made', async () => {
    const product = { name: 'ecran', price: 1000, quantity: 2 };
    const { status, body } = await when.post('/products', { id: null, ...product });
    expect([status, body]).toEqual([201, { id: expect.any(String), ...product }]);
  });

  it('a bill is made, whose price of 0 is that of the product', async () => {
    const [{ id: customerID }, { id: productID }] = [
      await given.aCustomer(),
      await given.aProduct({ price: 5 }),
    ];
    const item = { id: null, productID, price: 0, quantity: 2, bill: null, product: null };
    const bill = { id: null, billingDate: null, customerID, customer: null, productItems: [item] };
    const { status, body } = await when.post('/bills', bill);
    expect([status, body]).toMatchObject([
      201,
      { customerID, productItems: [{ productID, quantity: 2, price: 5 }] },
    ]);
  });

  it('a rule is made, and a key', async () => {
    const rule = { id: null, scope: 'customer', key: null, size: '1m', measure: 'count', threshold: 5 };
    expect((await when.post('/analytics/rules', { ...rule, createdAt: null })).status).toBe(201);
    const key = { id: null, name: 'Import', scopes: ['customers:read'], key: null, createdAt: null };
    expect((await when.post('/api-keys', { ...key, createdBy: null, lastUsedAt: null })).status).toBe(201);
  });

  it('an id that is not null is not the client’s to choose', async () => {
    const answer = await when.post('/customers', { id: 'mine', ...example });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer: '#/id', detail: 'The server sets this field.' }]);
  });

  it('null of a field that is needed is refused', async () => {
    const answer = await when.post('/customers', { ...example, email: null });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer: '#/email' }]);
  });
});

describe('given a record that was read with its links', () => {
  it.each(['PUT', 'PATCH'])('%s takes it back', async (method) => {
    const customer = await given.aCustomer();
    const body = { ...customer, name: 'Nour', ...links };
    const answer = await when.request(method, `/customers/${customer.id}`, { body });
    expect(answer).toMatchObject({ status: 200, body: { ...customer, name: 'Nour' } });
    expect(answer.body).not.toHaveProperty('_links');
  });

  it('POST makes another of it', async () => {
    expect(await when.post('/customers', { ...example, ...links })).toMatchObject({
      status: 201,
      body: example,
    });
  });
});

describe('given a change whose other fields are null', () => {
  const change = { id: null, name: 'Nour', email: null };

  it('as JSON, they were not set and stay', async () => {
    const { id, email } = await given.aCustomer();
    const answer = await when.request('PATCH', `/customers/${id}`, { body: change });
    expect(answer).toMatchObject({ status: 200, body: { id, name: 'Nour', email } });
  });

  it('as a merge patch, they were to be removed, which is refused', async () => {
    const { id } = await given.aCustomer();
    const headers = { 'content-type': 'application/merge-patch+json' };
    const answer = await when.request('PATCH', `/customers/${id}`, { body: change, headers });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer: '#/id' }, { pointer: '#/email' }]);
  });
});

describe('given numbers and names that would not be kept as they were sent', () => {
  const product = (price: string) => `{"name":"ecran","price":${price},"quantity":1}`;

  it.each(['19.999999999999999999', '0.1000000000000000055', '12345678901234567890', '1e400'])(
    'a price of %s is refused by its digits',
    async (price) => {
      const answer = await when.request('POST', '/products', { body: product(price) });
      then.isProblem(answer, 422, 'invalid-content');
      expect(answer.body.errors).toEqual([{ pointer: '#/price', detail: expect.stringContaining(price) }]);
    },
  );

  it.each(['20.000', '2e1'])('a price of %s is 20', async (price) => {
    const answer = await when.request('POST', '/products', { body: product(price) });
    expect(answer).toMatchObject({ status: 201, body: { price: 20 } });
  });

  it('a character that nobody sees is named', async () => {
    const answer = await when.post('/customers', { ...example, name: 'A\u0000B' });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer: '#/name', detail: expect.stringContaining('U+0000') }]);
  });

  it('of two ways to type é, one is kept', async () => {
    expect((await when.post('/customers', { ...example, name: 'Rene\u0301' })).body.name).toBe('René');
  });
});

describe('given a size that is no number in decimal digits', () => {
  it.each(['0x10', '1e1', '%2B5', '+5', '%205', '%D9%A5', '5.0', 'Infinity'])(
    '%s is refused',
    async (size) => {
      then.isProblem(await when.get(`/customers?size=${size}`), 400, 'malformed-query');
    },
  );
});
