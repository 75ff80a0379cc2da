import { dynamodb, UpdateCommand } from '@facturation/platform/dynamodb';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let closeDoor: () => Promise<void>;
beforeAll(async () => {
  await ownTables();
  const door = await openFrontDoor();
  closeDoor = () => door.close();
});
afterAll(() => closeDoor());

const tagOf = async (path: string): Promise<string> => (await when.get(path)).headers.etag ?? '';

const kinds = [
  ['/customers', { name: 'Nour', email: 'nour@example.org' }, { name: 'Noor' }],
  ['/products', { name: 'ecran', price: 10.5, quantity: 3 }, { quantity: 4 }],
] as const;

describe.each(kinds)('given a record of %s', (collection, fields, change) => {
  const aRecord = async () => {
    const { headers, body } = await when.post(collection, fields);
    return { path: `${collection}/${body.id}`, etag: headers.etag ?? '', body };
  };

  it('creating, reading and replacing it answer the tag of its version', async () => {
    const { path, etag, body } = await aRecord();
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(await tagOf(path)).toBe(etag);
    const replaced = await when.request('PUT', path, { body, headers: { 'if-match': etag } });
    expect(replaced.status).toBe(200);
    expect(replaced.headers.etag).not.toBe(etag);
    expect(await tagOf(path)).toBe(replaced.headers.etag);
  });

  it('who has it gets 304 without a body, until it is changed', async () => {
    const { path, etag } = await aRecord();
    const headers = { 'if-none-match': etag };
    expect(await when.get(path, { headers })).toMatchObject({ status: 304, headers: { etag }, body: '' });
    await when.request('PATCH', path, { body: change });
    expect(await when.get(path, { headers })).toMatchObject({ status: 200, body: change });
  });

  it.each([
    ['PUT', fields],
    ['PATCH', change],
    ['PATCH', {}],
    ['DELETE', undefined],
  ])('%s %j under the tag of an earlier version changes nothing', async (method, body) => {
    const { path, etag } = await aRecord();
    const { headers } = await when.request('PATCH', path, { body: change });
    const answer = await when.request(method, path, { body, headers: { 'if-match': etag } });
    then.isProblem(answer, 412, 'precondition-failed');
    expect(answer.headers.etag).toBe(headers.etag);
    expect(await tagOf(path)).toBe(headers.etag);
  });

  it('it is changed under one of several tags or *, not under a weak one', async () => {
    const { path, etag } = await aRecord();
    const under = (ifMatch: string) =>
      when.request('PATCH', path, { body: change, headers: { 'if-match': ifMatch } });
    then.isProblem(await under(`W/${etag}`), 412, 'precondition-failed');
    expect((await under(`"other", ${etag}`)).status).toBe(200);
    expect((await under('*')).status).toBe(200);
    then.isProblem(await under('other'), 400, 'malformed-header');
  });

  it('deleted under its tag, it is unknown to every tag', async () => {
    const { path, etag } = await aRecord();
    const remove = () => when.request('DELETE', path, { headers: { 'if-match': etag } });
    expect((await remove()).status).toBe(204);
    then.isProblem(await remove(), 404, 'not-found');
    then.isProblem(
      await when.request('PATCH', path, { headers: { 'if-match': '*' }, body: {} }),
      404,
      'not-found',
    );
  });

  it('a change that is sent twice, since its first answer was lost, is answered as done', async () => {
    const { path, etag } = await aRecord();
    const twice = { step: 'finalizeRequest', name: 'twice' } as const;
    dynamodb.middlewareStack.add(
      (next) => async (args) => {
        await next(args);
        return next(args);
      },
      twice,
    );
    const headers = { 'if-match': etag };
    const changed = await when
      .request('PATCH', path, { body: change, headers })
      .finally(() => dynamodb.middlewareStack.remove(twice.name));
    expect(changed).toMatchObject({ status: 200, body: change });
    expect(await tagOf(path)).toBe(changed.headers.etag);
  });
});

describe('given a record written before there were versions', () => {
  it('it has a tag, under which it is changed once', async () => {
    const { id } = await given.aProduct();
    await dynamodb.send(
      new UpdateCommand({
        TableName: process.env.PRODUCTS_TABLE,
        Key: { id },
        UpdateExpression: 'REMOVE version',
      }),
    );
    const headers = { 'if-match': await tagOf(`/products/${id}`) };
    const change = () => when.request('PATCH', `/products/${id}`, { body: { quantity: 1 }, headers });
    expect((await change()).status).toBe(200);
    then.isProblem(await change(), 412, 'precondition-failed');
  });
});

describe('given a bill', () => {
  it('it has a tag, and who has it gets 304', async () => {
    const [customer, product] = [await given.aCustomer(), await given.aProduct()];
    const { id } = await given.aBill(customer.id, [product.id]);
    const etag = await tagOf(`/bills/${id}`);
    expect(await when.get(`/bills/${id}`, { headers: { 'if-none-match': etag } })).toMatchObject({
      status: 304,
    });
  });
});

describe('given ten editors of one product who read, add one and write it back under its tag', () => {
  const EDITS = 5;

  it('none of fifty additions is lost', async () => {
    const { id } = await given.aProduct({ quantity: 0 });
    const path = `/products/${id}`;
    const addOne = async (): Promise<void> => {
      const { headers, body } = await when.get(path);
      const changed = { ...body, quantity: body.quantity + 1 };
      const answer = await when.request('PUT', path, {
        body: changed,
        headers: { 'if-match': headers.etag ?? '' },
      });
      if (answer.status === 412) return addOne();
      expect(answer.status).toBe(200);
    };
    const edit = async () => {
      for (let i = 0; i < EDITS; i++) await addOne();
    };
    await Promise.all(Array.from({ length: 10 }, edit));
    expect((await when.get(path)).body.quantity).toBe(10 * EDITS);
  });
});
