import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const idsOf = (answer: when.Answer) => answer.body._embedded.products.map(({ id }: { id: string }) => id);

describe('given products', () => {
  it.each([[0], [0.01], [19.99], [1_234_567.89], [70_368_744_177_663.99]])(
    'a price of %p is read back to the cent',
    async (price) => {
      const { id } = await given.aProduct({ price });
      expect((await when.get(`/products/${id}`)).body.price).toBe(price);
    },
  );

  it.each([
    ['a third decimal', { price: 0.001 }, '#/price'],
    ['a negative price', { price: -1 }, '#/price'],
    ['a price no double holds to the cent', { price: 2 ** 46 }, '#/price'],
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
