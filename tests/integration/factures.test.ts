import { randomUUID } from 'node:crypto';
import type { MSKEvent } from 'aws-lambda';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { readTopic } from '../../operations/reconcile/read-topic.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';
import { kafka } from '../support/topic.ts';

const TIME = Date.parse('2026-03-01T10:00:00.000Z');

beforeAll(ownTables);

async function whenDelivered(event: MSKEvent): Promise<void> {
  const { handler } = await import('../../functions/facturation/store-factures.ts');
  await as('storeFactures', handler)(event);
}

const recordsFor = (customer: string, count: number) =>
  Array.from({ length: count }, (_, offset) =>
    sourceRecord({
      offset,
      time: TIME + offset * 1000,
      customer,
      id: `${customer}-${offset}`,
      montant: offset + 0.5,
    }),
  );

const idsOf = (answer: when.Answer): string[] =>
  answer.body._embedded.factures.map(({ id }: { id: string }) => id);

describe('given factures on the topic', () => {
  const customer = `c-${randomUUID().slice(0, 8)}`;
  const newestFirst = Array.from({ length: 60 }, (_, i) => `${customer}-${59 - i}`);

  beforeAll(() => whenDelivered(eventOf(recordsFor(customer, 60))));

  test('each is read by its id', async () => {
    const { status, body } = await when.get(`/factures/${customer}-7`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: `${customer}-7`,
      nomClient: customer,
      montant: 7.5,
      date: '2026-03-01T10:00:07.000Z',
      key: customer,
      time: '2026-03-01T10:00:07.000Z',
    });
  });

  test('a client’s are listed newest first, page after page, none twice and none left out', async () => {
    const seen: string[] = [];
    let target: string | undefined = `/factures?nomClient=${customer}&size=25`;
    while (target) {
      const page: when.Answer = await when.get(target);
      expect(page.body.page).toEqual({ size: 25 });
      seen.push(...idsOf(page));
      target = page.body._links.next?.href;
    }
    expect(seen).toEqual(newestFirst);
  });

  test('all clients’ together are listed newest first', async () => {
    const page = await when.get('/factures?size=100');
    expect(idsOf(page).slice(0, 60)).toEqual(newestFirst);
  });

  test('delivered again they are stored once', async () => {
    await whenDelivered(eventOf(recordsFor(customer, 60)));
    expect(idsOf(await when.get(`/factures?nomClient=${customer}&size=100`))).toEqual(newestFirst);
  });

  test('a cursor of another client is refused', async () => {
    const page = await when.get(`/factures?nomClient=${customer}&size=1`);
    const cursor = new URL(page.body._links.next.href, 'http://x').searchParams.get('cursor');
    then.isProblem(await when.get(`/factures?nomClient=other&cursor=${cursor}`), 400, 'malformed-cursor');
  });
});

describe('given factures of bills and others of the same customers', () => {
  const customer = `c-${randomUUID().slice(0, 8)}`;
  const start = TIME + 86_400_000;
  const at = (ms: number): string => new Date(start + ms).toISOString();
  const record = (offset: number, id: string, body: object = {}) => ({
    ...sourceRecord({
      partition: 3,
      offset,
      time: start + offset,
      customer,
      text: JSON.stringify({ id, nomClient: customer, montant: 1, ...body }),
    }),
  });
  const ids = [`B-${customer}-0`, `${customer}-1`, `B-${customer}-2`, `${customer}-3`, `${customer}-4`];

  beforeAll(() =>
    whenDelivered(
      eventOf([
        record(0, `B-${customer}-0`, { customerID: '7' }),
        record(1, `${customer}-1`),
        record(2, `B-${customer}-2`, { montant: -1 }),
        // Its own names are others: the key of its record counts.
        record(3, `${customer}-3`, { nomClient: 'Zaid', customerID: '9' }),
        // This one's key is its customerID.
        { ...record(4, `${customer}-4`, { nomClient: 'Zaid', customerID: customer }), key: null },
      ]),
    ),
  );

  async function list(query: string): Promise<string[]> {
    const seen: string[] = [];
    let target: string | undefined = `/factures?${query}`;
    while (target) {
      const page: when.Answer = await when.get(target);
      expect(page.status).toBe(200);
      seen.push(...idsOf(page));
      target = page.body._links.next?.href;
    }
    return seen.filter((id) => ids.includes(id)).reverse();
  }

  test('a customer’s are those that windows count for it, whatever they themselves name', async () => {
    expect(await list(`key=${customer}`)).toEqual(ids);
    expect(await list(`key=${customer}&nomClient=Zaid`)).toEqual(ids.slice(3));
    expect(await list(`key=7&from=${at(0)}`)).toEqual([]);
  });

  test.each([1, 2, 100])(
    'a time has those from its first millisecond to before its last, %i a page',
    async (size) => {
      const query = `from=${at(1)}&to=${at(3)}&size=${size}`;
      expect(await list(query)).toEqual(ids.slice(1, 3));
      expect(await list(`${query}&key=${customer}`)).toEqual(ids.slice(1, 3));
      expect(await list(`from=${at(3)}&to=${at(1)}&size=${size}`)).toEqual([]);
    },
  );

  test('those of bills stand in a list of their own', async () => {
    expect(await list(`ofBills=true&from=${at(0)}&to=${at(9)}&size=1`)).toEqual([ids[0], ids[2]]);
    expect(await list(`ofBills=true&key=${customer}`)).toEqual([ids[0], ids[2]]);
  });

  test('a batch has those that exist, in the order asked for, each once', async () => {
    const page = await when.get(`/factures?id=${ids[2]}&id=none&id=${ids[0]}&id=${ids[2]}`);
    expect(idsOf(page)).toEqual([ids[2], ids[0]]);
    expect(page.body._embedded.factures[1]).toMatchObject({ customerID: '7', key: customer, time: at(0) });
  });

  test('one is answered with its key and its time', async () => {
    const { body } = await when.get(`/factures/${ids[3]}`);
    expect(body).toMatchObject({ nomClient: 'Zaid', customerID: '9', key: customer, time: at(3) });
  });

  test('delivered to rows of an earlier version, which lack what follows, they are no conflict', async () => {
    const { dynamodb, UpdateCommand } = await import('@facturation/platform/dynamodb');
    const TableName = process.env.FACTURES_TABLE;
    const Key = { id: ids[0] };
    await dynamodb.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'remove #k, billShard',
        ExpressionAttributeNames: { '#k': 'key' },
      }),
    );
    await whenDelivered(eventOf([record(0, `B-${customer}-0`, { customerID: '7' })]));
    const { body } = await when.get('/analytics/conflicts');
    expect(JSON.stringify(body)).not.toContain(customer);
  });
});

test('poison is skipped, and a record of the original producer is stored under an id of its own', async () => {
  const legacy = { id: null, nomClient: 'Legacy', mantant: 12.345 };
  await whenDelivered(
    eventOf([
      sourceRecord({ partition: 2, offset: 90, time: TIME, text: 'poison' }),
      { ...sourceRecord({ partition: 2, offset: 91, time: TIME, text: JSON.stringify(legacy) }), key: null },
    ]),
  );
  const { body } = await when.get('/factures/L-1-2-91');
  expect(body).toMatchObject({ nomClient: 'Legacy', montant: 12.35, date: '2026-03-01T10:00:00.000Z' });
});

test.each([
  ['/factures?size=0', 400, 'malformed-query'],
  ['/factures?size=101', 400, 'malformed-query'],
  ['/factures?page=2', 400, 'malformed-query'],
  ['/factures?cursor=nonsense', 400, 'malformed-cursor'],
  ['/factures?sort=montant', 400, 'malformed-query'],
  ['/factures?from=2026-03-01', 400, 'malformed-query'],
  ['/factures?ofBills=false', 400, 'malformed-query'],
  ['/factures?ofBills=true&nomClient=Abir', 400, 'malformed-query'],
  ['/factures?id=a&key=Abir', 400, 'malformed-query'],
  ['/factures/unknown', 404, 'not-found'],
  ['/factures/a%20b', 400, 'malformed-id'],
])('GET %s is %i %s', async (target, status, code) => {
  then.isProblem(await when.get(target), status, code);
});

test('the message of a bill is stored with what it says of its document', async () => {
  const ofBill = { number: 'FA/2026-00001', hash: 'a1'.repeat(32), kind: 'creditNote' };
  const nomClient = `c-${randomUUID()}`;
  const facture = { id: `B-${randomUUID()}`, nomClient, montant: -24, customerID: '7', ...ofBill };
  const text = JSON.stringify(facture);
  await whenDelivered(eventOf([sourceRecord({ partition: 2, offset: 95, time: TIME, text })]));
  const at = '2026-03-01T10:00:00.000Z';
  const expected = { ...facture, date: at, key: 'Abir', time: at };
  expect((await when.get(`/factures/${facture.id}`)).body).toEqual(expected);
  const { body } = await when.get(`/factures?nomClient=${nomClient}`);
  expect(body._embedded.factures).toEqual([expected]);
});

describe('published by hand', () => {
  test('a facture is on the topic as it was answered, keyed, with its date as its time', async () => {
    const answer = await when.post('/publish/FACTURATION', {
      nomClient: 'Nour',
      montant: 19.99,
      customerID: 4,
    });
    expect(answer).toMatchObject({
      status: 202,
      body: { nomClient: 'Nour', montant: 19.99, customerID: '4' },
      headers: { location: expect.stringContaining(`/factures/${answer.body.id}`) },
    });
    const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, 'FACTURATION'));
    const records = [...(await readTopic(kafka(), 'FACTURATION', ends, () => undefined)).values()].flat();
    const text = (base64?: string | null) => Buffer.from(base64 ?? '', 'base64').toString();
    const record = records.find(({ value }) => text(value).includes(answer.body.id));
    const { key, time, ...facture } = answer.body;
    expect(JSON.parse(text(record?.value))).toEqual(facture);
    expect([key, time]).toEqual(['4', facture.date]);
    expect(text(record?.key)).toBe('4');
    expect(record?.timestamp).toBe(Date.parse(answer.body.date));
  });

  test.each([
    [-19.99, -19.99],
    [-0, 0],
    [-9_999_999_999.99, -9_999_999_999.99],
  ])('of %p it is a credit of that amount, and nothing has no sign', async (montant, answered) => {
    const { status, body } = await when.post(
      '/publish/FACTURATION',
      `{"nomClient":"N","montant":${Object.is(montant, -0) ? '-0' : montant}}`,
    );
    expect([status, body.montant]).toEqual([202, answered]);
  });

  test('on another topic it is 404', async () => {
    then.isProblem(await when.post('/publish/OTHER', { nomClient: 'N', montant: 1 }), 404, 'not-found');
  });

  test('a day ahead the broker refuses it, and the answer says so', async () => {
    const date = new Date(Date.now() + 86_400_000).toISOString();
    const answer = await when.post('/publish/FACTURATION', { nomClient: 'N', montant: 1, date });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors[0].pointer).toBe('#/date');
  });

  test.each([
    ['without an amount', { nomClient: 'N' }, '#/montant'],
    ['with an amount in a text', { nomClient: 'N', montant: '1' }, '#/montant'],
    ['with a third decimal', { nomClient: 'N', montant: 1.234 }, '#/montant'],
    ['with a credit of a third decimal', { nomClient: 'N', montant: -1.234 }, '#/montant'],
    ['with a credit past what a double tells apart', { nomClient: 'N', montant: -(2 ** 46) }, '#/montant'],
    ['without a name', { montant: 1 }, '#/nomClient'],
    ['with a field nobody knows', { nomClient: 'N', montant: 1, other: 1 }, '#/other'],
    ['with an id that has a space', { nomClient: 'N', montant: 1, id: 'a b' }, '#/id'],
    ['with the id of a bill', { nomClient: 'N', montant: 1, id: 'B-01a22b96' }, '#/id'],
    ['dated before 1970', { nomClient: 'N', montant: 1, date: '1969-12-31T23:59:59Z' }, '#/date'],
  ])('%s it is 422 and named', async (_, body, pointer) => {
    const answer = await when.post('/publish/FACTURATION', body);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  test('GET /publish, the original’s, is 405 and names POST', async () => {
    const answer = await when.get('/publish/FACTURATION');
    then.isProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.allow).toBe('POST');
  });
});
