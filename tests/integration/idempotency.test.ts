import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { DeleteCommand, dynamodb, ScanCommand } from '@facturation/platform/dynamodb';
import { ApiError, UnavailableError } from '@facturation/platform/errors';
import type { FirstSeen } from '@facturation/platform/first-seen';
import { created, file, type HttpRequest, interim, ok } from '@facturation/platform/http';
import { exactNumber } from '@facturation/platform/json';
import type { Context } from 'aws-lambda';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { givenKeyedRoute } from '../support/keyed-route.ts';
import { ownTables } from '../support/own-tables.ts';
import { deployedRoutes } from '../support/routes.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

const postUnder = (key: string, path: string, body: unknown, principal = 'user:abir') =>
  when.request('POST', path, { body, headers: { 'Idempotency-Key': key }, principal });

/** As when the functions had ended just before they kept their answers, and their time was over. */
async function loseAnswers(): Promise<void> {
  const TableName = process.env.IDEMPOTENCY_TABLE;
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName }));
  const answers = Items.filter(({ id }) => id.startsWith('http'));
  await Promise.all(answers.map(({ id }) => dynamodb.send(new DeleteCommand({ TableName, Key: { id } }))));
}

const total = async () => (await when.get('/customers?size=1')).body.page.totalElements;

const customer = { name: 'Nour', email: 'nour@example.org' };
const bodies = {
  '/customers': async () => customer,
  '/products': async () => ({ name: 'ecran', price: 10.5, quantity: 3 }),
  '/bills': async () => ({
    customerID: (await given.aCustomer()).id,
    productItems: [{ productID: (await given.aProduct()).id, quantity: 1 }],
  }),
  '/publish/FACTURATION': async () => ({ nomClient: 'Nour', montant: 12.5 }),
  '/analytics/rules': async () => ({ scope: 'total', size: '1h', measure: 'sum', threshold: 7.5 }),
};

describe.each(Object.entries(bodies))('given a POST %s with a key', (path, bodyOf) => {
  it('sent again it has the same answer', async () => {
    const [key, body] = [randomUUID(), await bodyOf()];
    const first = await postUnder(key, path, body);
    expect(first.status).toBeGreaterThanOrEqual(201);
    const second = await postUnder(key, path, body);
    const { 'x-correlation-id': _, ...headers } = first.headers;
    expect(second).toMatchObject({ status: first.status, headers });
    expect(second.body).toEqual(first.body);
  });

  it('the same key of somebody else is another key', async () => {
    const [key, body] = [randomUUID(), await bodyOf()];
    const [mine, another] = [await postUnder(key, path, body), await postUnder(key, path, body, 'user:zaid')];
    expect(another.status).toBe(mine.status);
    expect(another.body.id).not.toBe(mine.body.id);
  });

  it('whose answer could not be kept, sent again it makes the same', async () => {
    const [key, body] = [randomUUID(), await bodyOf()];
    const first = await postUnder(key, path, body);
    await loseAnswers();
    const second = await postUnder(key, path, body);
    expect(second).toMatchObject({ status: first.status, body: { id: first.body.id } });
  });
});

it('no POST is left out', () => {
  const posts = deployedRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  // What a key of the API answers again lacks the key: api-keys.test.ts. A preview makes nothing that could be made twice:
  // bill-previews.test.ts. A copy is of a bill that has to be there: bill-changes.test.ts.
  // Made final once, a bill is answered as it is: final-bills.test.ts, final-batches.test.ts. Payments are of a final bill:
  // payments.test.ts.
  // So are credit notes: credit-notes.test.ts.
  const elsewhere = [
    '/api-keys',
    '/bills/preview',
    '/bills/{id}/copy',
    '/bills/{id}/finalize',
    '/bills/finalize',
    '/bills/{id}/payments',
    '/bills/{id}/payments/{paymentId}/reverse',
    '/bills/{id}/credit-notes',
    '/bills/{id}/correct',
    // Of a product that has to be there: stock.test.ts.
    '/products/{id}/movements',
  ];
  expect([...Object.keys(bodies), ...elsewhere].toSorted()).toEqual(
    posts.map((path) => path.replace('{topic}', 'FACTURATION')).toSorted(),
  );
});

describe('given a key', () => {
  it('used for another body, or on another route, it is refused', async () => {
    const key = randomUUID();
    await postUnder(key, '/customers', customer);
    then.isProblem(
      await postUnder(key, '/customers', { ...customer, name: 'X' }),
      422,
      'idempotency-mismatch',
    );
    const product = { name: 'ecran', price: 1, quantity: 1 };
    then.isProblem(await postUnder(key, '/products', product), 422, 'idempotency-mismatch');
  });

  it('a request that was refused does not use it up', async () => {
    const key = randomUUID();
    then.isProblem(await postUnder(key, '/customers', { name: 'Nour' }), 422, 'invalid-content');
    const unknown = { customerID: 'unknown', productItems: [{ productID: 'unknown', quantity: 1 }] };
    then.isProblem(await postUnder(key, '/bills', unknown), 422, 'unknown-reference');
    expect((await postUnder(key, '/customers', customer)).status).toBe(201);
  });

  it('that is malformed is refused', async () => {
    then.isProblem(await postUnder('', '/customers', customer), 400, 'malformed-header');
  });
});

describe('given a route and its use case', () => {
  const answerOf = ({ newId: id, time }: HttpRequest) =>
    created({ id, time, euros: exactNumber('70368744177663.99') }, `/things/${id}`, { etag: '"1"' });

  it('an exact number is answered digit by digit, also from the store', async () => {
    const { post } = givenKeyedRoute(answerOf);
    const first = await post(1);
    expect(first).toMatchObject({ status: 201, body: { euros: 70368744177663.99 } });
    expect((await post(1)).body).toEqual(first.body);
  });

  it('a file is answered byte for byte, also from the store', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    let times = 0;
    const { post } = givenKeyedRoute(() => {
      times += 1;
      return file('application/pdf', bytes, 'a.pdf');
    });
    const first = await post(1);
    expect(first.body).toEqual(Buffer.from(bytes));
    expect(await post(1)).toMatchObject({ status: 200, body: first.body });
    expect(times).toBe(1);
  });

  it('an answer of another type is that of another request', async () => {
    const { post } = givenKeyedRoute(({ mediaType }) => ok({ mediaType }));
    expect((await post(1)).body).toEqual({ mediaType: 'application/json' });
    then.isProblem(await post(1, 'Abir', 'application/pdf'), 422, 'idempotency-mismatch');
    expect((await post(1, 'Abir', 'application/json')).status).toBe(200);
  });

  it('the key of another principal is another key', async () => {
    const { post } = givenKeyedRoute(answerOf);
    const [mine, another] = [await post(1, 'Abir'), await post(1, 'Zaid')];
    expect(another.status).toBe(201);
    expect(another.body.id).not.toBe(mine.body.id);
    expect((await post(2, 'Nour')).status).toBe(201);
    then.isProblem(await post(2, 'Zaid'), 422, 'idempotency-mismatch');
  });

  it('while the first request runs, others are asked to come again; then they get its answer', async () => {
    const { promise: open, resolve: finish } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { post } = givenKeyedRoute(async (request) => {
      begin();
      await open;
      return answerOf(request);
    });
    const first = post(1);
    await begun;
    const second = await post(1);
    then.isProblem(second, 409, 'idempotency-in-progress');
    expect(second.headers['retry-after']).toBe('1');
    finish();
    const { body } = await first;
    expect((await post(1)).body).toEqual(body);
  });

  it.each([
    ['a failure', new UnavailableError('database'), 503],
    ['an accident', new Error('unknown'), 500],
    ['a refusal', new ApiError('limit-reached', 'Enough.'), 409],
  ])(
    '%s frees the key, and what is made then has the id and the time of the first request',
    async (_, error, status) => {
      const seen: HttpRequest[] = [];
      const { post } = givenKeyedRoute((request) => {
        if (seen.push(request) === 1) throw error;
        return answerOf(request);
      });
      expect((await post(1)).status).toBe(status);
      const { newId: id, time } = seen[0] as HttpRequest;
      expect(await post(1)).toMatchObject({ status: 201, body: { id, time } });
    },
  );

  it('an answer that is not the last word is given once, and the next one is kept', async () => {
    let times = 0;
    const { post } = givenKeyedRoute(() => (++times === 1 ? interim(ok({ times })) : ok({ times })));
    expect((await post(1)).body).toEqual({ times: 1 });
    expect((await post(1)).body).toEqual({ times: 2 });
    expect((await post(1)).body).toEqual({ times: 2 });
  });

  it('after a function that ended without a word the request is carried out as the same one', async () => {
    const { once: carryOutOnce } = await import('@facturation/platform/idempotency');
    const request = { principal: 'p', key: randomUUID(), content: 'c' };
    const context = (left: number) => ({ getRemainingTimeInMillis: () => left }) as Context;
    const begun = Promise.withResolvers<FirstSeen>();
    void carryOutOnce(request, context(1), (first) => {
      begun.resolve(first);
      return new Promise(() => undefined);
    });
    const first = await begun.promise;
    const again = () => carryOutOnce(request, context(10_000), ok).catch(() => undefined);
    const answer = await eventually(again, (one) => one !== undefined);
    expect(JSON.parse(`${answer?.body}`)).toEqual(first);
  });

  it('a record that is made again is found as it is, and counted once', async () => {
    const { customerTable } = await import('../../functions/customers/customers.ts');
    const before = await total();
    const record = { id: randomUUID(), ...customer };
    const made = await customerTable.create(record);
    const changed = await customerTable.replace({ ...record, name: 'Noor' }, [made.version]);
    expect(await customerTable.create(record)).toEqual(changed);
    expect(await total()).toBe(before + 1);
  });
});

/** Milliseconds that several processes may take on a machine that has other work. */
const TIMEOUT_MS = 60_000;

describe('given four processes that post a customer fifty times each, at once and under one key', () => {
  const startProcess = async (...args: string[]) => {
    const script = new URL('../support/many-posts.ts', import.meta.url);
    // The environment is Jest's own: it names the tables of this suite.
    const child = fork(script, args, { env: process.env, execArgv: [], timeout: TIMEOUT_MS });
    await once(child, 'message');
    return child;
  };
  const answersOf = async (child: ChildProcess): Promise<when.Answer[]> => {
    child.send('go');
    return (await once(child, 'message'))[0];
  };

  it(
    'one row is made, and every answer is the same',
    async () => {
      const before = await total();
      const args = ['50', '/customers', randomUUID(), JSON.stringify(customer)];
      const children = await Promise.all(Array.from({ length: 4 }, () => startProcess(...args)));
      const answers = (await Promise.all(children.map(answersOf))).flat();
      expect(answers).toHaveLength(200);
      const seen = answers.map(({ status, headers: { location, etag }, body }) => ({
        status,
        location,
        etag,
        body,
      }));
      expect([...new Set(seen.map((one) => JSON.stringify(one)))]).toEqual([JSON.stringify(seen[0])]);
      expect(seen[0]?.status).toBe(201);
      expect(await total()).toBe(before + 1);
      const { status, headers } = await when.get(seen[0]?.location ?? '');
      expect([status, headers.etag]).toEqual([200, seen[0]?.etag]);
    },
    TIMEOUT_MS,
  );
});
