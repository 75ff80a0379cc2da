import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiClient } from '@facturation/api-client';
import { answerOf, type Caller, RefusedError, serviceCalls } from '@facturation/platform/client';
import { now } from '@facturation/platform/clock';
import { UnavailableError } from '@facturation/platform/errors';
import { customers } from '../../functions/customers/contract.ts';

const NEW = { name: 'Abir', email: 'ab@gmail.com' };
const abir = { id: '1', ...NEW };
const params = { path: { id: '1' } };
const failure = (error: unknown) => error;

/** A service that answers as a test wants, one status after another, then as the last; without a status it is silent. */
async function aService(...answers: { status?: number; body?: unknown }[]) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)];
    seen.push(`${request.method} ${request.url}`);
    if (answer?.status) response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/prod/`;
  const callsFor = serviceCalls([customers]);
  const client = {
    /** Customer 1, asked for on behalf of somebody. */
    async get(caller: Caller) {
      const answer = await apiClient(url, callsFor(caller)).GET('/customers/{id}', { params });
      return answerOf(customers.name, customers.routes.getCustomer.answers[200].schema, answer);
    },
    create: (caller: Caller) => apiClient(url, callsFor(caller)).POST('/customers', { body: NEW }),
  };
  return { seen, client };
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

const aCaller = (timeoutMs = 5_000): Caller => ({
  authorization: undefined,
  correlationId: 'C-1',
  deadline: now() + timeoutMs,
});

describe('given a service that stumbles', () => {
  it('a safe call is tried again, under the prefix of the service', async () => {
    const { seen, client } = await aService({ status: 502 }, { status: 503 }, { status: 200, body: abir });
    expect(await client.get(aCaller())).toEqual(abir);
    expect(seen).toEqual(Array(3).fill('GET /prod/customers/1'));
  });

  it('one that has too much to do is asked again, and then does not answer', async () => {
    const { seen, client } = await aService({ status: 429 }, { status: 200, body: abir }, { status: 429 });
    expect(await client.get(aCaller())).toEqual(abir);
    expect(seen).toHaveLength(2);
    expect(await client.get(aCaller()).catch(failure)).toBeInstanceOf(UnavailableError);
  });

  it('a call that may have had its effect is not tried again', async () => {
    const { seen, client } = await aService({ status: 503 }, { status: 201, body: abir });
    const answer = await client.create(aCaller()).catch(failure);
    expect(answer).toBeInstanceOf(UnavailableError);
    expect(seen).toHaveLength(1);
  });
});

describe('given a service that is down', () => {
  it('after five failures in a row it is left alone', async () => {
    const { seen, client } = await aService({ status: 503 });
    for (const _ of Array(4)) {
      const answer = await client.get(aCaller()).catch(failure);
      expect(answer).toMatchObject({
        code: 'service-unavailable',
        message: 'CUSTOMERS-SERVICE does not answer.',
      });
    }
    expect(seen).toHaveLength(5);
  });

  it('a caller without patience asks nothing, and that is not held against the service', async () => {
    const { seen, client } = await aService({ status: 200, body: abir });
    for (const _ of Array(6)) {
      expect(await client.get(aCaller(0)).catch(failure)).toBeInstanceOf(UnavailableError);
    }
    expect(await client.get(aCaller())).toEqual(abir);
    expect(seen).toHaveLength(1);
  });
});

describe('given a silent service', () => {
  it('a caller waits as long as it has, and its hurry is not held against the service', async () => {
    const silent = Array(6).fill({});
    const { seen, client } = await aService(...silent, { status: 200, body: abir });
    for (const _ of silent) {
      expect(await client.get(aCaller(50)).catch(failure)).toBeInstanceOf(UnavailableError);
    }
    expect(await client.get(aCaller())).toEqual(abir);
    expect(seen).toHaveLength(7);
  });
});

describe('given a service that refuses, or speaks another contract', () => {
  it('a refusal keeps its status', async () => {
    const { client } = await aService({ status: 404 });
    const refusal = await client.get(aCaller()).catch(failure);
    expect(refusal).toBeInstanceOf(RefusedError);
    expect(refusal).toMatchObject({ status: 404 });
  });

  it('a caller whom it no longer knows hears so', async () => {
    const { client } = await aService({ status: 401 });
    expect(await client.get(aCaller()).catch(failure)).toMatchObject({
      code: 'unauthorized',
      headers: { 'www-authenticate': 'Bearer' },
    });
  });

  it('an answer its contract does not know counts as none', async () => {
    const { client } = await aService({ status: 200, body: { id: 1 } });
    expect(await client.get(aCaller()).catch(failure)).toBeInstanceOf(UnavailableError);
  });
});
