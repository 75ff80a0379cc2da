import { randomUUID } from 'node:crypto';
import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

interface Entry {
  resource: string;
  version: string;
  before?: string;
  act: string;
  principal: string;
  time: string;
  patch?: object | null;
  details?: Record<string, unknown>;
}

/** A whole list, page by page. */
async function every(target: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let next: string | undefined = target; next; ) {
    const { status, body }: when.Answer = await when.get(next);
    expect(status).toBe(200);
    entries.push(...body._embedded.audit);
    next = body._links.next?.href;
  }
  return entries;
}

const ofResource = (resource: string, size = 20) =>
  every(`/audit?resource=${encodeURIComponent(resource)}&size=${size}`);

const as = (principal: string, method: string, path: string, body?: object) =>
  when.request(method, path, { principal, headers: { 'if-match': '*' }, ...(body && { body }) });

const madeBy = async (principal: string, name = 'Abir') =>
  (await as(principal, 'POST', '/customers', { name, email: 'ab@gmail.com', ...BUSINESS })).body.id as string;

const tagOf = ({ headers }: when.Answer): string => `${headers.etag}`.replaceAll('"', '');

describe('given a resource that was changed more often than a page is long', () => {
  it('every version is there once, in its order, each behind the one that it met', async () => {
    const id = await madeBy('user:abir');
    for (let n = 0; n < 6; n++) await as('user:zaid', 'PATCH', `/customers/${id}`, { name: `N${n}` });
    const entries = await ofResource(`customers/${id}`, 3);
    expect(entries.map(({ act }) => act)).toEqual(['create', ...Array.from({ length: 6 }, () => 'change')]);
    expect(entries.map(({ before }) => before)).toEqual([
      undefined,
      ...entries.slice(0, -1).map(({ version }) => version),
    ]);
    expect(entries.at(-1)?.version).toBe(tagOf(await when.get(`/customers/${id}`)));
    expect(entries.slice(1).map(({ patch }) => patch)).toEqual(
      Array.from({ length: 6 }, (_, n) => ({ name: `N${n}` })),
    );
  });
});

describe('given a bill from its draft to its eleventh payment', () => {
  it('its trail says all of it, in its order, revisions of two digits too', async () => {
    await as('user:abir', 'PUT', '/seller', SELLER);
    const customerID = await madeBy('user:abir');
    const productItems = [{ name: 'Câble', price: 100, quantity: 1 }];
    const { id } = (await as('user:abir', 'POST', '/bills', { customerID, productItems })).body;
    const final = (await as('user:zaid', 'POST', `/bills/${id}/finalize`, {})).body;
    for (let n = 0; n < 11; n++)
      await as('key:till', 'POST', `/bills/${id}/payments`, {
        amount: 1,
        date: final.issueDate,
        method: 'transfer',
      });
    const entries = await ofResource(`bills/${id}`);
    expect(entries.map(({ act }) => act)).toEqual([
      'create',
      'finalize',
      ...Array.from({ length: 11 }, () => 'pay'),
    ]);
    expect(entries.slice(1).map(({ before }) => before)).toEqual(
      entries.slice(0, -1).map(({ version }) => version),
    );
    expect(entries[1]).toMatchObject({
      principal: 'user:zaid',
      details: { number: final.number, hash: final.hash },
    });
    expect(entries.at(-1)).toMatchObject({
      principal: 'key:till',
      version: tagOf(await when.get(`/bills/${id}`)),
      details: { payment: { amount: 100, kind: 'payment' } },
    });
    expect(await ofResource('series/FA')).toMatchObject([
      { version: '0', act: 'open', principal: 'user:zaid', details: { pattern: 'FA-{YYYY}-{00000}' } },
    ]);
  });
});

describe('given changes of many resources', () => {
  it('between two times they are listed by time, each once, whoever made them and however pages fall', async () => {
    const from = new Date().toISOString();
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) ids.push(await madeBy(n % 3 === 0 ? 'user:noor' : 'user:abir'));
    await as('user:noor', 'DELETE', `/customers/${ids[0]}`);
    const to = new Date(Date.now() + 1).toISOString();
    await madeBy('user:late');
    const within = `/audit?from=${from}&to=${to}`;
    const entries = await every(`${within}&size=4`);
    const times = entries.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
    const made = entries.filter(({ act }) => act === 'create').map(({ resource }) => resource);
    expect(made.filter((resource) => ids.includes(resource.slice('customers/'.length))).toSorted()).toEqual(
      ids.map((id) => `customers/${id}`).toSorted(),
    );
    const noors = await every(`${within}&principal=user:noor&size=2`);
    expect(noors).toHaveLength(5);
    expect(new Set(noors.map(({ principal }) => principal))).toEqual(new Set(['user:noor']));
    const deleted = await every(`${within}&principal=user:noor&act=delete`);
    expect(deleted).toMatchObject([{ resource: `customers/${ids[0]}`, before: expect.any(String) }]);
    expect(deleted[0]).not.toHaveProperty('patch');
  });
});

describe('given rows as they were written before there was one trail', () => {
  it('they are read as they are, and are in no list by time', async () => {
    const id = randomUUID();
    const row = {
      id: `bills/${id}`,
      act: 'create',
      principal: 'user:abir',
      correlationId: 'c',
      time: '2026-11-28T10:00:00.000Z',
      patch: '{"note":"N"}',
    };
    const [one, two] = ['01a227ef-9c3c-768d-8b4f-69c1646534cd', '01a227ef-9d3c-768d-8b4f-69c1646534cd'];
    const change = { ...row, sort: two, before: one, act: 'change', patch: '{"note":null}' };
    for (const Item of [{ ...row, sort: one }, change])
      await dynamodb.send(new PutCommand({ TableName: process.env.AUDIT_TABLE, Item }));
    expect(await ofResource(`bills/${id}`)).toMatchObject([
      { version: one, act: 'create', patch: { note: 'N' } },
      { version: two, before: one, act: 'change', patch: { note: null } },
    ]);
    const listed = await every('/audit?from=2026-11-28T00:00:00Z&to=2026-11-29T00:00:00Z');
    expect(listed).toEqual([]);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['a resource that is none', '?resource=windows/1', 'resource'],
    ['a resource within a time', '?resource=seller&from=2026-11-28T00:00:00Z', 'resource'],
    ['a resource and a principal', '?resource=seller&principal=user:abir', 'resource'],
    ['a day for a time', '?from=2026-11-28', 'from'],
    ['an act that is no word', '?act=a%23b', 'act'],
  ])('%s', async (_, query, parameter) => {
    const answer = await when.get(`/audit${query}`);
    then.isProblem(answer, 400, 'malformed-query');
    expect(answer.body.errors).toMatchObject([{ parameter }]);
  });

  it('a resource that nobody has changed has no change', async () => {
    expect(await ofResource(`customers/${randomUUID()}`)).toEqual([]);
  });
});
