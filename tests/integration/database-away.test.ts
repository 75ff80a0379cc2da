import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { openScriptedDatabase } from '../support/scripted-database.ts';

let database: Awaited<ReturnType<typeof openScriptedDatabase>>;
beforeAll(async () => {
  database = await openScriptedDatabase((_, response) => response.writeHead(503).end());
});
afterAll(() => database.close());

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
