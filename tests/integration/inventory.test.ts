import { dynamodb, UpdateCommand } from '@facturation/platform/dynamodb';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const FULL = {
  name: 'Formation',
  price: 0.012345,
  quantity: 0,
  reference: 'FORM-1',
  description: 'Une journée, sur place',
  nature: 'services',
  unitCode: 'DAY',
  vat: { category: 'E', rate: 0, exemptionCode: 'VATEX-FR-CGI261-4', exemptionText: 'Formation' },
  stocked: false,
  pricePer: 100,
};

const idsOf = (answer: when.Answer) => answer.body._embedded.products.map(({ id }: { id: string }) => id);

describe('given products', () => {
  it.each([[0], [0.01], [19.99], [1_234_567.89], [0.000001], [12.345678], [999_999_999.999999]])(
    'a price of %p is read back to the millionth',
    async (price) => {
      const { id } = await given.aProduct({ price });
      expect((await when.get(`/products/${id}`)).body.price).toBe(price);
    },
  );

  it.each([
    ['a seventh decimal', { price: 0.0000001 }, '#/price'],
    ['a negative price', { price: -1 }, '#/price'],
    ['a price of a billion', { price: 1e9 }, '#/price'],
    ['half a piece', { quantity: 0.5 }, '#/quantity'],
  ])('%s is refused', async (_, wrong, pointer) => {
    const answer = await when.post('/products', { name: 'p', price: 1, quantity: 1, ...wrong });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('they are replaced, changed and deleted', async () => {
    const { id } = await given.aProduct();
    const product = { name: 'ecran', price: 999.99, quantity: 7 };
    expect((await when.request('PUT', `/products/${id}`, { body: product })).body).toEqual({
      id,
      ...product,
    });
    await when.request('PATCH', `/products/${id}`, { body: { price: 1000 } });
    expect((await when.get(`/products/${id}`)).body).toEqual({ id, ...product, price: 1000 });
    expect((await when.request('DELETE', `/products/${id}`)).status).toBe(204);
    then.isProblem(await when.get(`/products/${id}`), 404, 'not-found');
  });

  it('one that was kept when prices had cents is answered as before, and sorted among the others', async () => {
    const [old, huge] = [await given.aProduct(), await given.aProduct()];
    for (const [id, cents] of [
      [old.id, 1999],
      [huge.id, 7_036_874_417_766_399],
    ])
      await dynamodb.send(
        new UpdateCommand({
          TableName: process.env.PRODUCTS_TABLE,
          Key: { id },
          UpdateExpression: 'SET price = :cents',
          ExpressionAttributeValues: { ':cents': cents },
        }),
      );
    const [below, above] = [
      await given.aProduct({ price: 19.989999 }),
      await given.aProduct({ price: 19.990001 }),
    ];
    expect((await when.get(`/products/${old.id}`)).body.price).toBe(19.99);
    const changed = await when.request('PATCH', `/products/${huge.id}`, { body: { quantity: 9 } });
    expect(changed.body).toEqual({ ...huge, price: 70_368_744_177_663.99, quantity: 9 });
    const sorted = idsOf(await when.get('/products?sort=price&size=100'));
    const places = [below, old, above, huge].map(({ id }) => sorted.indexOf(id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('sorted by price, a page ends and the next begins where it should', async () => {
    await Promise.all([5, 3, 9, 3].map((price) => given.aProduct({ price })));
    const prices: number[] = [];
    let href: string | undefined = '/products?sort=price,desc&size=2';
    while (href) {
      const { body }: when.Answer = await when.get(href);
      prices.push(...body._embedded.products.map(({ price }: { price: number }) => price));
      href = body._links.next?.href;
    }
    expect(prices.length).toBeGreaterThanOrEqual(4);
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  });
});

describe('given a product with all that a bill needs', () => {
  it('it is read back member by member, in one order', async () => {
    const created = await when.post('/products', Object.fromEntries(Object.entries(FULL).reverse()));
    expect(created.status).toBe(201);
    const { id } = created.body;
    const inOrder = JSON.stringify({ id, ...FULL });
    expect(JSON.stringify(created.body)).toBe(inOrder);
    expect(JSON.stringify((await when.get(`/products/${id}`)).body)).toBe(inOrder);
    const { body } = await when.get(`/products?id=${id}`);
    expect(JSON.stringify(body._embedded.products[0])).toBe(inOrder);
  });

  it('a change is merged into it', async () => {
    const { id } = (await when.post('/products', FULL)).body;
    const vat = { category: 'S', rate: 5.5, exemptionCode: null, exemptionText: null };
    const headers = { 'content-type': 'application/merge-patch+json' };
    const { body } = await when.request('PATCH', `/products/${id}`, {
      body: { vat, reference: null },
      headers,
    });
    const { reference: _, ...rest } = FULL;
    expect(body).toEqual({ id, ...rest, vat: { category: 'S', rate: 5.5 } });
  });

  it.each([
    ['a unit', { unitCode: 'PCE' }, '#/unitCode', 'PCE is no unit'],
    ['a rate', { vat: { ...FULL.vat, rate: 7.7 } }, '#/vat/rate', '7.7 is no rate of French VAT'],
    [
      'a rate of an exempt thing',
      { vat: { ...FULL.vat, rate: 20 } },
      '#/vat/rate',
      'Category E has the rate 0.',
    ],
    ['an exemption', { vat: { ...FULL.vat, exemptionCode: 'X' } }, '#/vat/exemptionCode', 'X is no code'],
    ['a stock of services', { stocked: true }, '#/stocked', 'Services are not stocked.'],
    ['a price for no unit', { pricePer: 0 }, '#/pricePer', ''],
    ['a description of 1,001 characters', { description: 'x'.repeat(1001) }, '#/description', ''],
  ])('%s that is wrong is refused and named', async (_, wrong, pointer, reason) => {
    const { id } = (await when.post('/products', FULL)).body;
    for (const [method, path] of [
      ['POST', '/products'],
      ['PUT', `/products/${id}`],
      ['PATCH', `/products/${id}`],
    ] as const) {
      const body = method === 'PATCH' ? wrong : { ...FULL, ...wrong };
      const answer = await when.request(method, path, { body });
      then.isProblem(answer, 422, 'invalid-content');
      expect(answer.body.errors).toEqual([{ pointer, detail: expect.stringContaining(reason) }]);
    }
  });
});

describe('given a batch of ids', () => {
  it('those that exist are answered once, in the order asked for', async () => {
    const [a, b] = [await given.aProduct(), await given.aProduct()];
    const answer = await when.get(`/products?id=${b.id}&id=unknown&id=${a.id}&id=${b.id}`);
    expect(idsOf(answer)).toEqual([b.id, a.id]);
    expect(answer.body.page.totalElements).toBe(2);
  });

  it('a hundred are taken, more are refused, so is one that is malformed', async () => {
    const ids = (n: number) => Array.from({ length: n }, (_, i) => `id=u${i}`).join('&');
    expect(idsOf(await when.get(`/products?${ids(100)}`))).toEqual([]);
    then.isProblem(await when.get(`/products?${ids(101)}`), 400, 'malformed-query');
    then.isProblem(await when.get('/products?id=a%20b'), 400, 'malformed-query');
    then.isProblem(await when.get('/products?id=1&sort=name'), 400, 'malformed-query');
  });
});
