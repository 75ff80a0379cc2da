import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';

const database = createServer((_, response) => response.writeHead(503).end());

beforeAll(async () => {
  database.listen(0, '127.0.0.1');
  await once(database, 'listening');
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
});

afterAll(() => {
  database.closeAllConnections();
  database.close();
});

const reads = () => when.get('/customers/1');
const createsUnderAKey = () =>
  when.request('POST', '/customers', {
    body: { name: 'Nour', email: 'nour@example.org' },
    headers: { 'idempotency-key': 'k' },
  });

test.each([
  ['reads', reads],
  ['creates under a key', createsUnderAKey],
])(
  'given a database that cannot answer, whoever %s gets that answer, and when to try again',
  async (_, ask) => {
    const answer = await ask();
    then.isProblem(answer, 503, 'service-unavailable');
    expect(answer.body.detail).toBe('database does not answer.');
    expect(answer.headers['retry-after']).toBe('1');
  },
);

test('given a database that cannot answer, health says that it is this which is away', async () => {
  const body = { status: 'DOWN', dependencies: { database: 'DOWN', brokers: 'UP' }, standstills: [] };
  expect(await when.get('/health')).toMatchObject({ status: 503, body });
});
