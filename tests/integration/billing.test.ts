import { billing } from '../../functions/billing/contract.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());
beforeEach(() => {
  door.silent.clear();
  door.scope = undefined;
});

describe('given an order', () => {
  it('the bill has the prices of this moment and keeps them', async () => {
    const [customer, product] = [await given.aCustomer(), await given.aProduct({ price: 19.99 })];
    const answer = await when.post('/bills', {
      customerID: customer.id,
      productItems: [{ productID: product.id, quantity: 3 }],
    });
    await when.request('PATCH', `/products/${product.id}`, { body: { price: 1 } });
    expect(answer).toMatchObject({ status: 201, body: { customerID: customer.id } });
    expect(answer.body.billingDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const { body } = await when.get(answer.headers.location ?? '');
    expect(body.productItems).toMatchObject([{ productID: product.id, quantity: 3, price: 19.99 }]);
  });

  it('for someone unknown, or of something unknown, nothing is made and each line is named', async () => {
    const product = await given.aProduct();
    const before = (await when.get('/bills?size=1')).body.page.totalElements;
    const productItems = [product.id, 'unknown'].map((productID) => ({ productID, quantity: 1 }));
    const answer = await when.post('/bills', { customerID: 'unknown', productItems });
    then.isProblem(answer, 422, 'unknown-reference');
    expect(answer.body.errors).toMatchObject([
      { pointer: '#/customerID' },
      { pointer: '#/productItems/1/productID' },
    ]);
    expect((await when.get('/bills?size=1')).body.page.totalElements).toBe(before);
  });

  it.each([
    ['no line', [], '#/productItems'],
    ['101 lines', Array(101).fill({ productID: 1, quantity: 1 }), '#/productItems'],
    ['no quantity', [{ productID: 1 }], '#/productItems/0/quantity'],
    ['quantity 0', [{ productID: 1, quantity: 0 }], '#/productItems/0/quantity'],
    ['five decimals of a quantity', [{ productID: 1, quantity: 0.00001 }], '#/productItems/0/quantity'],
    ['neither product nor name', [{ quantity: 1, price: 1 }], '#/productItems/0/name'],
    ['seven decimals of a price', [{ productID: 1, quantity: 1, price: 1e-7 }], '#/productItems/0/price'],
    [
      'a discount of nothing',
      [{ productID: 1, quantity: 1, discount: { reason: 'R' } }],
      '#/productItems/0/discount/amount',
    ],
    ['a name too long', [{ productID: 1, quantity: 1, name: 'N'.repeat(201) }], '#/productItems/0/name'],
    ['an id that is none', [{ productID: 'a b', quantity: 1 }], '#/productItems/0/productID'],
  ])('with %s is refused', async (_, productItems, pointer) => {
    const answer = await when.post('/bills', { customerID: 1, productItems });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });
});

describe('given a bill of a hundred lines', () => {
  it('the full bill costs two calls downstream, on behalf of the caller', async () => {
    const customer = await given.aCustomer();
    const products: { id: string }[] = [];
    while (products.length < 100) {
      const fields = { stocked: products.length < 90 };
      products.push(...(await Promise.all(Array.from({ length: 10 }, () => given.aProduct(fields)))));
    }
    const bill = await given.aBill(
      customer.id,
      products.map(({ id }) => id),
    );
    door.seen.length = 0;
    const headers = { authorization: 'Bearer T', 'x-correlation-id': 'C-1' };
    const { status, body } = await when.get(`/fullBill/${bill.id}`, { headers });
    expect(status).toBe(200);
    expect(door.seen).toHaveLength(2);
    expect(door.headers).toMatchObject(headers);
    expect(body.customer).toEqual(customer);
    expect(body.productItems.map(({ product }: { product: object }) => product)).toEqual(products);
    expect(body).not.toHaveProperty('missing');
  });
});

describe('given a bill whose customer and a product were deleted', () => {
  it('they are null and named, the rest is there', async () => {
    const [customer, kept, gone] = [await given.aCustomer(), await given.aProduct(), await given.aProduct()];
    const bill = await given.aBill(customer.id, [kept.id, gone.id]);
    await when.request('DELETE', `/customers/${customer.id}`);
    await when.request('DELETE', `/products/${gone.id}`);
    const { status, body } = await when.get(`/fullBill/${bill.id}`);
    expect(status).toBe(200);
    expect(body.customer).toBeNull();
    expect(body.productItems).toMatchObject([{ product: kept }, { product: null }]);
    expect(body.missing).toEqual([`customers/${customer.id}`, `products/${gone.id}`]);
  });
});

describe('given a caller whose scopes are those that the route names, and no others', () => {
  const { createBill, getFullBill } = billing.routes;

  it('the services that are asked on its behalf answer it', async () => {
    const [customer, product] = [await given.aCustomer(), await given.aProduct()];
    door.scope = createBill.scopes.join(' ');
    const bill = await given.aBill(customer.id, [product.id]);
    door.scope = getFullBill.scopes.join(' ');
    expect(await when.get(`/fullBill/${bill.id}`)).toMatchObject({ status: 200, body: { customer } });
  });
});

describe('given a service that does not answer', () => {
  it('the full bill is a 503 that names it, before the caller has lost patience', async () => {
    const [customer, product] = [await given.aCustomer(), await given.aProduct()];
    const bill = await given.aBill(customer.id, [product.id]);
    door.silent.add('/products');
    const start = performance.now();
    const headers = { 'x-request-timeout': '1500' };
    const answer = await when.get(`/fullBill/${bill.id}`, { headers });
    then.isProblem(answer, 503, 'service-unavailable');
    expect(answer.body.detail).toContain('INVENTORY-SERVICE');
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('a bill is not made', async () => {
    const [customer, product] = [await given.aCustomer(), await given.aProduct()];
    const before = (await when.get('/bills?size=1')).body.page.totalElements;
    door.silent.add('/customers');
    const answer = await when.request('POST', '/bills', {
      body: { customerID: customer.id, productItems: [{ productID: product.id, quantity: 1 }] },
      headers: { 'x-request-timeout': '800' },
    });
    then.isProblem(answer, 503, 'service-unavailable');
    expect(answer.body.detail).toContain('CUSTOMERS-SERVICE');
    expect((await when.get('/bills?size=1')).body.page.totalElements).toBe(before);
  });
});

describe('given a bill that does not exist', () => {
  it.each(['bills', 'fullBill'])('/%s says so', async (path) => {
    then.isProblem(await when.get(`/${path}/unknown`), 404, 'not-found');
    then.isProblem(await when.get(`/${path}/a%20b`), 400, 'malformed-id');
  });
});
