import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asked, askedBy, recordRequests } from './recorded-requests.ts';

const INVOKE = 'http://127.0.0.1:9001/2015-03-31/functions/facturation-local-moveStock/invocations';

beforeEach(() => {
  process.env.STOCK_FUNCTION = 'facturation-local-moveStock';
});

test('a function that is invoked is known by the variable that names it', () => {
  expect(askedBy({ url: INVOKE, method: 'POST', status: 200 })).toEqual([
    { action: 'lambda:InvokeFunction', resource: 'STOCK_FUNCTION' },
  ]);
});

test('one that no variable names is known by its own name, which no role holds', () => {
  process.env.STOCK_FUNCTION = 'another';
  expect(askedBy({ url: INVOKE, method: 'POST', status: 200 })).toEqual([
    { action: 'lambda:InvokeFunction', resource: 'facturation-local-moveStock' },
  ]);
});

test('a request of another service of ours is no action', () => {
  expect(askedBy({ url: 'http://127.0.0.1:9001/dev/customers/1', method: 'GET', status: 200 })).toEqual([]);
});

const ask = (method: string, path: string, status: number): string[] =>
  askedBy({ url: `http://127.0.0.1:9090${path}`, method, status }).map(
    ({ action, resource }) => `${action} on ${resource}`,
  );

describe('given a bucket that a variable names', () => {
  beforeAll(() => {
    process.env.DOCUMENTS_BUCKET = 'documents-of-tests';
  });

  it.each([
    ['GET', '/documents-of-tests/bills/1/cii.xml', 200, ['s3:GetObject on DOCUMENTS_BUCKET/bills/*']],
    ['HEAD', '/documents-of-tests/logos/ab', 200, ['s3:GetObject on DOCUMENTS_BUCKET/logos/*']],
    ['PUT', '/documents-of-tests/logos/ab', 412, ['s3:PutObject on DOCUMENTS_BUCKET/logos/*']],
    ['DELETE', '/documents-of-tests/bills/1/cii.xml', 204, ['s3:DeleteObject on DOCUMENTS_BUCKET/bills/*']],
    ['GET', '/documents-of-tests/top', 200, ['s3:GetObject on DOCUMENTS_BUCKET/*']],
    ['GET', '/documents-of-tests?list-type=2', 200, ['s3:ListBucket on DOCUMENTS_BUCKET']],
    ['GET', '/another/bills/1/cii.xml', 200, []],
  ])('%s %s is known by its variable and folder', (method, path, status, expected) => {
    expect(ask(method, path, status)).toEqual(expected);
  });

  it('who was told that an object is not there could not have been told without listing', () => {
    expect(ask('GET', '/documents-of-tests/bills/1/cii.xml', 404)).toEqual([
      's3:GetObject on DOCUMENTS_BUCKET/bills/*',
      's3:ListBucket on DOCUMENTS_BUCKET',
    ]);
  });
});

describe('given requests that are recorded', () => {
  const unrecorded = globalThis.fetch;
  const noted: Asked[] = [];
  const server = createServer((_, response) => response.writeHead(500).end('broken'));
  let url: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = INVOKE.replace('9001', `${(server.address() as AddressInfo).port}`);
    recordRequests((asked) => noted.push(asked));
  });

  beforeEach(() => noted.splice(0));

  afterAll(async () => {
    globalThis.fetch = unrecorded;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it.each([
    ['an address', () => fetch(url, { method: 'POST' })],
    ['a request', () => fetch(new Request(url, { method: 'POST' }))],
  ])('one sent by %s is noted, and answered as ever', async (_, send) => {
    const answered = await send();
    expect([answered.status, await answered.text()]).toEqual([500, 'broken']);
    expect(noted).toEqual([{ action: 'lambda:InvokeFunction', resource: 'STOCK_FUNCTION' }]);
  });

  it('one that nobody answers is noted too, and fails as ever', async () => {
    await expect(fetch(url, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(noted).toEqual([{ action: 'lambda:InvokeFunction', resource: 'STOCK_FUNCTION' }]);
  });
});
