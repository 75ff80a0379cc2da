import { randomUUID } from 'node:crypto';
import { DeleteCommand, dynamodb, ScanCommand } from '@facturation/platform/dynamodb';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { makeOld } from '../stock/database-shop.ts';
import { moveStock } from '../support/move-stock.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

interface Listed {
  id: string;
  kind: string;
  delta: number;
  free: number;
  [other: string]: unknown;
}

const freeOf = async (id: string): Promise<number> => (await when.get(`/products/${id}`)).body.quantity;

async function movementsOf(id: string): Promise<Listed[]> {
  return (await when.get(`/products/${id}/movements?size=100`)).body._embedded.movements;
}

const summary = (movements: Listed[]) => movements.map(({ kind, delta, free }) => [kind, delta, free]);

/** A bill that is nowhere else reserves a product. */
const reserved = (productID: string, quantity: number) =>
  moveStock({ action: 'reserve', bill: randomUUID(), fence: 0, lines: [{ productID, quantity }] });

/** A product as it was kept before there were rows of stock. */
async function anOldProduct(quantity: number): Promise<string> {
  const { id } = await given.aProduct({ quantity, stocked: false });
  await makeOld(id);
  return id;
}

/** As when functions had ended just before they kept their answers. */
async function loseAnswers(): Promise<void> {
  const TableName = process.env.IDEMPOTENCY_TABLE;
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName }));
  for (const { id } of Items)
    if (id.startsWith('http')) await dynamodb.send(new DeleteCommand({ TableName, Key: { id } }));
}

describe('given a product that is stocked', () => {
  it('what bills have reserved of it is not free, in every answer, and its ETag stays', async () => {
    const { id } = await given.aProduct({ quantity: 7 });
    const { etag } = (await when.get(`/products/${id}`)).headers;
    await reserved(id, 3);
    const one = await when.get(`/products/${id}`);
    expect([one.body.quantity, one.headers.etag]).toEqual([4, etag]);
    const batch = await when.get(`/products?id=${id}`);
    const page = await when.get('/products?size=100');
    for (const { body } of [batch, page])
      expect(body._embedded.products).toContainEqual(expect.objectContaining({ id, quantity: 4 }));
  });

  it('a change of its name leaves its stock alone', async () => {
    const { id } = await given.aProduct({ quantity: 7 });
    await reserved(id, 3);
    const { body } = await when.request('PATCH', `/products/${id}`, { body: { name: 'autre' } });
    expect(body).toMatchObject({ name: 'autre', quantity: 4 });
    await reserved(id, 1);
    expect(await freeOf(id)).toBe(3);
    expect(summary(await movementsOf(id))).toEqual([['set', 7, 7]]);
  });

  it.each([
    ['PUT', { name: 'ecran', price: 5, quantity: 7 }],
    ['PATCH', { quantity: 7 }],
  ])('a %s that writes its quantity sets what is free, by a movement that says so', async (method, body) => {
    const { id } = await given.aProduct({ quantity: 7 });
    await reserved(id, 3);
    const answer = await when.request(method, `/products/${id}`, { body, principal: 'user:abir' });
    expect(answer.body.quantity).toBe(7);
    expect(await freeOf(id)).toBe(7);
    const [last, ...before] = await movementsOf(id);
    expect(last).toMatchObject({ kind: 'set', delta: 3, free: 7, principal: 'user:abir' });
    expect(summary(before)).toEqual([['set', 7, 7]]);
  });

  it('a PUT under an old version changes neither it nor its stock', async () => {
    const { id } = await given.aProduct({ quantity: 7 });
    const headers = { 'if-match': '"other"' };
    const put = await when.request('PUT', `/products/${id}`, {
      body: { name: 'ecran', price: 5, quantity: 1 },
      headers,
    });
    then.isProblem(put, 412, 'precondition-failed');
    const patch = await when.request('PATCH', `/products/${id}`, { body: { quantity: 1 }, headers });
    then.isProblem(patch, 412, 'precondition-failed');
    expect(await freeOf(id)).toBe(7);
  });

  it('of writes of its quantity at once one after the other counts', async () => {
    const { id } = await given.aProduct({ quantity: 0 });
    const quantities = [1, 2, 3, 4, 5, 6];
    await Promise.all([
      ...quantities.map((quantity) => when.request('PATCH', `/products/${id}`, { body: { quantity } })),
      ...quantities.map(() => when.post(`/products/${id}/movements`, { delta: 10, reason: 'Livraison' })),
    ]);
    const movements = await movementsOf(id);
    const sum = movements.reduce((all, { delta }) => all + delta, 0);
    expect(await freeOf(id)).toBe(sum);
    expect(movements.filter(({ kind }) => kind === 'adjustment')).toHaveLength(6);
  });

  it('it takes its account with it when it is deleted', async () => {
    const { id } = await given.aProduct({ quantity: 7 });
    expect((await when.request('DELETE', `/products/${id}`)).status).toBe(204);
    const asked = { TableName: process.env.STOCK_TABLE, ConsistentRead: true };
    const { Items = [] } = await dynamodb.send(new ScanCommand(asked));
    expect(Items.filter((row) => row.id === `products/${id}`).map(({ sort }) => sort)).toEqual([
      expect.stringMatching(/^movement#/),
    ]);
    then.isProblem(await when.get(`/products/${id}/movements`), 404, 'not-found');
    const movement = { delta: 1, reason: 'Livraison' };
    then.isProblem(await when.post(`/products/${id}/movements`, movement), 404, 'not-found');
  });
});

describe('given movements of a product', () => {
  it('each counts, however many come at once, and says what was free after it', async () => {
    const { id } = await given.aProduct({ quantity: 5 });
    const deltas = [3, -2, 4, -1, 2, 6];
    const move = (delta: number) => when.post(`/products/${id}/movements`, { delta, reason: 'Inventaire' });
    const answers = await Promise.all(deltas.map(move));
    for (const { status } of answers) expect(status).toBe(200);
    expect(await freeOf(id)).toBe(17);
    // Each began where another one ended.
    const ends = [5, ...answers.map(({ body }) => body.free)];
    const begins = [...answers.map(({ body }) => body.free - body.delta), 17];
    expect(begins.toSorted((a, b) => a - b)).toEqual(ends.toSorted((a, b) => a - b));
  });

  it('they are listed page by page, the newest first, with who made them and why', async () => {
    const { id } = await given.aProduct({ quantity: 5 });
    for (const delta of [1, 2, 3])
      await when.post(`/products/${id}/movements`, { delta, reason: `Livraison ${delta}` });
    const first = (await when.get(`/products/${id}/movements?size=3`)).body;
    const second = (await when.get(first._links.next.href)).body;
    expect(second._links.next).toBeUndefined();
    const all = [...first._embedded.movements, ...second._embedded.movements];
    expect(summary(all)).toEqual([
      ['adjustment', 3, 11],
      ['adjustment', 2, 8],
      ['adjustment', 1, 6],
      ['set', 5, 5],
    ]);
    expect(all[0]).toEqual({
      id: expect.any(String),
      time: expect.stringMatching(/Z$/),
      kind: 'adjustment',
      delta: 3,
      free: 11,
      reason: 'Livraison 3',
      principal: 'test',
    });
  });

  it('no more goes than is free, and the refusal says what is', async () => {
    const { id } = await given.aProduct({ quantity: 5 });
    await reserved(id, 2);
    const answer = await when.post(`/products/${id}/movements`, { delta: -4, reason: 'Casse' });
    then.isProblem(answer, 409, 'insufficient-stock');
    expect(answer.body.errors).toEqual([{ pointer: '#/delta', detail: 'Free: 3.' }]);
    expect(await freeOf(id)).toBe(3);
    expect((await when.post(`/products/${id}/movements`, { delta: -3, reason: 'Casse' })).body.free).toBe(0);
  });

  it.each([
    ['no piece', { delta: 0, reason: 'Casse' }, '#/delta'],
    ['half a piece', { delta: 0.5, reason: 'Casse' }, '#/delta'],
    ['no reason', { delta: 1 }, '#/reason'],
    ['a blank reason', { delta: 1, reason: ' ' }, '#/reason'],
  ])('%s is refused', async (_, body, pointer) => {
    const { id } = await given.aProduct();
    const answer = await when.post(`/products/${id}/movements`, body);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('under one key it is made once, even when its answer was lost', async () => {
    const { id } = await given.aProduct({ quantity: 5 });
    const key = randomUUID();
    const move = (delta: number) =>
      when.request('POST', `/products/${id}/movements`, {
        body: { delta, reason: 'Casse' },
        headers: { 'Idempotency-Key': key },
      });
    const first = await move(-4);
    expect((await move(-4)).body).toEqual(first.body);
    await loseAnswers();
    expect(await move(-4)).toMatchObject({ status: 200, body: first.body });
    then.isProblem(await move(-1), 422, 'idempotency-mismatch');
    expect(await freeOf(id)).toBe(1);
  });
});

describe('given a product that is not stocked', () => {
  it('its quantity is what was written, and nothing is kept account of', async () => {
    const { id } = await given.aProduct({ quantity: 5, stocked: false });
    expect(await reserved(id, 9)).toEqual({ status: 'reserved' });
    expect(await freeOf(id)).toBe(5);
    await when.request('PATCH', `/products/${id}`, { body: { quantity: 8 } });
    expect(await freeOf(id)).toBe(8);
    expect(await movementsOf(id)).toEqual([]);
    const movement = { delta: 1, reason: 'Livraison' };
    then.isProblem(await when.post(`/products/${id}/movements`, movement), 409, 'not-stocked');
  });

  it('it shows the same quantity when it begins to be stocked, and when it ends', async () => {
    const { id } = await given.aProduct({ quantity: 5 });
    await reserved(id, 2);
    const stocked = async (is: boolean) =>
      (await when.request('PATCH', `/products/${id}`, { body: { stocked: is } })).body.quantity;
    expect([await stocked(false), await freeOf(id)]).toEqual([3, 3]);
    await when.request('PATCH', `/products/${id}`, { body: { quantity: 9 } });
    expect([await stocked(true), await freeOf(id)]).toEqual([9, 9]);
    expect(summary(await movementsOf(id))).toEqual([
      ['set', 6, 9],
      ['set', 5, 5],
    ]);
  });
});

describe('given a product from before there were rows of stock', () => {
  it('its quantity is what is free, and no movement loses any or counts any twice', async () => {
    const id = await anOldProduct(70);
    expect(await freeOf(id)).toBe(70);
    await when.request('PATCH', `/products/${id}`, { body: { name: 'autre' } });
    expect([await freeOf(id), await movementsOf(id)]).toEqual([70, []]);
    await when.post(`/products/${id}/movements`, { delta: -10, reason: 'Casse' });
    expect(await freeOf(id)).toBe(60);
    expect(summary(await movementsOf(id))).toEqual([
      ['adjustment', -10, 60],
      ['opening', 70, 70],
    ]);
  });

  it('what a bill reserves of it is taken from its quantity', async () => {
    const id = await anOldProduct(70);
    expect(await reserved(id, 71)).toMatchObject({ status: 'insufficient', lines: [{ free: 70 }] });
    expect(await reserved(id, 70)).toEqual({ status: 'reserved' });
    expect(await freeOf(id)).toBe(0);
    expect(summary(await movementsOf(id))).toEqual([['opening', 70, 70]]);
  });

  it('of those who are the first at once one opens its account', async () => {
    const id = await anOldProduct(70);
    const move = () => when.post(`/products/${id}/movements`, { delta: -1, reason: 'Casse' });
    const answers = await Promise.all([
      ...[1, 2, 3, 4].map(move),
      ...[1, 2, 3, 4].map(() => reserved(id, 5)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(4).fill(200),
      ...Array(4).fill('reserved'),
    ]);
    expect(await freeOf(id)).toBe(46);
    expect((await movementsOf(id)).filter(({ kind }) => kind === 'opening')).toHaveLength(1);
  });

  it.each([
    ['PUT', { name: 'ecran', price: 5, quantity: 50 }],
    ['PATCH', { quantity: 50 }],
  ])('a %s sets it from there', async (method, body) => {
    const id = await anOldProduct(70);
    expect((await when.request(method, `/products/${id}`, { body })).body.quantity).toBe(50);
    expect(summary(await movementsOf(id))).toEqual([
      ['set', -20, 50],
      ['opening', 70, 70],
    ]);
  });
});
