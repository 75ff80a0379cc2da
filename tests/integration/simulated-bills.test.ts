import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiClient, type Middleware } from '@facturation/api-client';
import { RefusedError } from '../../localstack/bills/answers.ts';
import { BillSimulator } from '../../localstack/bills/bill-simulator.ts';
import { simulateBills } from '../../localstack/bills/simulate-bills.ts';
import { loadDemoData } from '../../localstack/demo-data.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await loadDemoData();
});
afterAll(() => door.close());

const simulator = (...middleware: Middleware[]) => new BillSimulator(apiClient(door.url, ...middleware));

interface Listed {
  id: string;
  customerID: string;
}
const listed = async (status: string): Promise<Listed[]> =>
  (await when.get(`/bills?status=${status}&size=100`)).body._embedded.bills;
const counts = async () => [(await listed('final')).length, (await listed('draft')).length];

/** The reason of a bill that is refused. */
const refusal = async (bills: BillSimulator): Promise<string> => {
  const error = await bills.bill().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RefusedError);
  return (error as RefusedError).message;
};

it('given the demo data, each of its customers gets a bill in turn, and no draft is left', async () => {
  const [finals = 0, drafts = 0] = await counts();
  const bills = simulator();
  const made = [await bills.bill(), await bills.bill(), await bills.bill()];
  expect(made.map(({ customerID }) => customerID)).toEqual(['1', '2', '3']);
  expect(new Set(made.map(({ number }) => number)).size).toBe(3);
  for (const { id, number } of made)
    expect((await when.get(`/bills/${id}`)).body).toMatchObject({ status: 'final', number });
  expect(await counts()).toEqual([finals + 3, drafts]);
});

it('given a demo customer with a name and an e-mail alone, it is completed and billed', async () => {
  const before = (await when.get('/customers/1')).body;
  await when.request('PUT', '/customers/1', { body: { name: before.name, email: before.email } });
  expect(await simulator().bill()).toMatchObject({ customerID: '1' });
  expect((await when.get('/customers/1')).body).toEqual(before);
});

it('given a customer whom somebody has changed, it stays so, and what a bill lacks is said', async () => {
  const own = { name: 'Abir B.', email: 'abir@example.org' };
  const { body: before } = await when.get('/customers/1');
  await when.request('PUT', '/customers/1', { body: own });
  const known = await counts();
  expect(await refusal(simulator())).toContain('address');
  expect((await when.get('/customers/1')).body).toEqual({ id: '1', ...own });
  expect(await counts()).toEqual(known);
  await when.request('PUT', '/customers/1', { body: before });
});

it('given a seller whom somebody has set, it is never changed', async () => {
  const { body: before } = await when.get('/seller');
  await when.request('PUT', '/seller', { body: { legalName: 'La mienne', siren: before.siren } });
  const { body: own } = await when.get('/seller');
  await refusal(simulator());
  expect((await when.get('/seller')).body).toEqual(own);
  await when.request('PUT', '/seller', { body: before });
  expect(await simulator().bill()).toMatchObject({ customerID: '1' });
});

it.each(['/bills', '/bills/{id}/finalize'])(
  'given the answer of %s lost, the bill is asked for again and made once',
  async (path) => {
    let isLost = false;
    const bills = simulator({
      onResponse({ schemaPath, request }) {
        if (isLost || request.method !== 'POST' || schemaPath !== path) return undefined;
        isLost = true;
        throw new Error('lost');
      },
    });
    const [finals = 0, drafts = 0] = await counts();
    await expect(bills.bill()).rejects.toThrow('lost');
    await bills.bill();
    expect(await counts()).toEqual([finals + 1, drafts]);
  },
);

it('given no demo customer any more, nobody is billed, and that is said', async () => {
  for (const id of ['1', '2']) await when.request('DELETE', `/customers/${id}`);
  expect(await simulator().bill()).toMatchObject({ customerID: '3' });
  await when.request('DELETE', '/customers/3');
  expect(await refusal(simulator())).toContain('do not exist any more');
});

it('an API that fails is told of once, and asked again until the signal', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(503).end('{"detail":"Not yet."}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = new AbortController();
  const said: string[] = [];
  const bills = simulateBills({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: async () => 'T',
    onFirst: () => said.push('first'),
    onTrouble: (reason) => said.push(reason),
    signal: end.signal,
  });
  while (seen.length < 3) await once(server, 'request');
  end.abort();
  await bills;
  server.close();
  expect(said).toEqual(['Not yet.']);
  expect(new Set(seen)).toEqual(new Set(['Bearer T']));
}, 60_000);
