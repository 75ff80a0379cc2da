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

describe('given a system whose services answer', () => {
  it('health is 200, by dependency', async () => {
    const body = { status: 'UP', dependencies: { database: 'UP', brokers: 'UP' }, standstills: [] };
    expect(await when.get('/health')).toMatchObject({ status: 200, body });
  });

  it('the contract is served, for the prefix it was asked at', async () => {
    const { status, body } = await when.get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\.1/);
    expect(body.paths).toHaveProperty(['/fullBill/{id}', 'get']);
    expect(Object.keys(body.components.securitySchemes)).toEqual(['accessToken', 'apiKey']);
    expect((await when.get(`${body.servers[0].url.replace(/\/$/, '')}/customers`)).status).toBe(200);
  });
});

describe('given a client that takes compressed answers', () => {
  const ask = (coding: string, known?: string) =>
    when.get('/openapi.json', {
      headers: { accept: '*/*', 'accept-encoding': coding, ...(known && { 'if-none-match': known }) },
    });

  it.each(['br', 'gzip'])('the contract travels by %s, and is the same', async (coding) => {
    const [plain, compressed] = [await ask('identity'), await ask(coding)];
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(compressed.headers['content-encoding']).toBe(coding);
    expect(compressed.body).toEqual(plain.body);
    expect(compressed.headers.etag).toBe(plain.headers.etag);
  });

  it('who has the contract is not sent it again', async () => {
    const { headers } = await ask('br');
    expect(await ask('br', headers.etag)).toMatchObject({ status: 304, body: '' });
    expect(await ask('br', '"another"')).toMatchObject({ status: 200 });
  });
});

describe('given the name of a service before a path', () => {
  it.each(['GET', 'POST', 'DELETE'])('%s is sent to the static route with its query', async (method) => {
    const answer = await when.request(method, '/PRODUCTS-SERVICE/products?id=1&id=2&x=%C3%A9');
    expect(answer.status).toBe(307);
    expect(answer.headers.location).toMatch(/\/products\?id=1&id=2&x=%C3%A9$/);
  });

  it('the way leads to the record', async () => {
    const { headers } = await when.get('/CUSTOMERS-SERVICE/customers/unknown');
    then.isProblem(await when.get(headers.location ?? ''), 404, 'not-found');
  });

  it.each(['%0D%0AX', '%E2%82%AC', '%3F', '%23', '100%25', '%2541', 'a%20b'])(
    'an id like %s goes along as it is, and leads to no other path',
    async (id) => {
      const { status, headers } = await when.get(`/CUSTOMERS-SERVICE/customers/${id}`);
      expect([status, headers.location]).toEqual([307, expect.stringMatching(RegExp(`/customers/${id}$`))]);
      then.isProblem(await when.get(headers.location ?? ''), 400, 'malformed-id');
    },
  );

  it('an unknown name is not found', async () => {
    then.isProblem(await when.get('/EUREKA/customers'), 404, 'not-found');
  });
});

describe('given HEAD in the place of GET', () => {
  it.each([
    ['/customers', 200],
    ['/health', 200],
    ['/customers/unknown', 404],
    ['/CUSTOMERS-SERVICE/customers', 307],
    ['/publish/FACTURATION', 405],
    ['/nowhere/at/all', 404],
  ])('%s answers %i as it would, without a body', async (path, status) => {
    const answer = await when.request('HEAD', path);
    const { headers } = await when.get(path);
    expect(answer).toMatchObject({ status, body: '' });
    expect(answer.headers['content-type']).toBe(headers['content-type']);
  });
});

describe('given a request no route answers', () => {
  it('an unknown path is 404, a wrong method 405 with those that are possible', async () => {
    then.isProblem(await when.get('/nowhere/at/all'), 404, 'not-found');
    const answer = await when.request('DELETE', '/customers');
    then.isProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
  });

  it('whoever asks what a path takes is answered', async () => {
    const answer = await when.request('OPTIONS', '/customers');
    expect(answer).toMatchObject({ status: 204, headers: { allow: 'GET, HEAD, POST' } });
    then.isProblem(await when.request('OPTIONS', '/nowhere/at/all'), 404, 'not-found');
  });

  it('publishing by GET, as the original did, is answered that it is a POST now', async () => {
    expect(await when.get('/publish/FACTURATION')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });
});

describe('given bodies a service cannot take', () => {
  const send = (body: string, type = 'application/json') =>
    when.request('POST', '/customers', { body, headers: { 'content-type': type } });

  it('each is refused by its own status', async () => {
    then.isProblem(await send('{"name":'), 400, 'malformed-json');
    then.isProblem(await send(JSON.stringify({ name: 'x'.repeat(300_000) })), 413, 'too-large');
    then.isProblem(await send('name=x', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type');
    then.isProblem(await send('[]'), 422, 'invalid-content');
  });
});
