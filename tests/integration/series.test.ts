import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

const put = (id: string, body: object, headers: Record<string, string> = {}) =>
  when.request('PUT', `/series/${id}`, { body, headers });

async function givenDraft(fields: object = {}) {
  const customer = await given.aCustomer(CONSUMER);
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  return (await when.post('/bills', { customerID: customer.id, productItems, ...fields })).body;
}

const finalize = async (fields: object = {}) =>
  when.post(`/bills/${(await givenDraft(fields)).id}/finalize`, {});

/** What lies in the database, where no answer shows it. */
async function rowsOf(table: 'NUMBERING_TABLE' | 'AUDIT_TABLE', id: string) {
  const { dynamodb, QueryCommand } = await import('@facturation/platform/dynamodb');
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: process.env[table],
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': id },
    }),
  );
  return Items;
}

const UNUSED = { start: 1, total: 0 };
const [AV, FA] = [
  { id: 'AV', pattern: 'AV-{YYYY}-{00000}', ...UNUSED },
  { id: 'FA', pattern: 'FA-{YYYY}-{00000}', ...UNUSED },
];

/** The cases follow each other: a stage has one seller, and a series its first number once. */
describe('given a fresh stage', () => {
  it('the series of invoices and of credit notes are there, with the patterns they will have', async () => {
    const { body } = await when.get('/series');
    expect(body._embedded.series).toEqual([AV, FA]);
    expect((await when.get('/series/FA')).body).toEqual(FA);
    then.isProblem(await when.get('/series/XX'), 404, 'not-found');
  });

  it('none is set before the seller is, and that is said', async () => {
    const answer = await put('FA', { pattern: 'F{YYYY}-{0000}' });
    then.isProblem(answer, 404, 'not-found');
    expect(answer.body.detail).toContain('PUT /seller');
  });
});

describe('given a seller and no number', () => {
  beforeAll(() => when.request('PUT', '/seller', { body: SELLER }));

  it('a known series is set, under the tag of its version alone', async () => {
    const { etag = '' } = (await when.get('/series/FA')).headers;
    const set = await put('FA', { pattern: 'F/{YYYY}/{000}', start: 41 }, { 'if-match': etag });
    expect(set).toMatchObject({ status: 200, body: { ...FA, pattern: 'F/{YYYY}/{000}', start: 41 } });
    const refused = await put('FA', { pattern: 'G{0}' }, { 'if-match': etag });
    then.isProblem(refused, 412, 'precondition-failed');
    expect(refused.headers.etag).toBe(set.headers.etag);
    expect((await when.get('/series/FA')).body).toEqual(set.body);
  });

  it('sent again it changes nothing, its version neither', async () => {
    const { etag } = (await when.get('/series/FA')).headers;
    const again = await put('FA', { pattern: 'F/{YYYY}/{000}', start: 41 });
    expect([again.status, again.headers.etag]).toEqual([200, etag]);
  });

  it('another one is made, once', async () => {
    const made = await put('EXPORT', { pattern: 'X{0000}' });
    expect(made).toMatchObject({ status: 201, body: { id: 'EXPORT', pattern: 'X{0000}', ...UNUSED } });
    expect((await when.get(made.headers.location ?? '')).body).toEqual(made.body);
    expect((await put('EXPORT', { pattern: 'X{0000}' })).status).toBe(200);
    then.isProblem(await put('NEW', { pattern: 'N{0}' }, { 'if-match': '"1"' }), 404, 'not-found');
  });

  it.each([
    ['begins as another does', 'F/{YYYY}-{00}'],
    ['begins what another begins with', 'F{YYYY}-{00}'],
    ['is that of a known one that nobody has used', 'AV-{YYYY}-{00000}'],
    ['begins with the counter', '{0000}'],
  ])('a pattern that %s is refused', async (_, pattern) => {
    const answer = await put('OTHER', { pattern });
    then.isProblem(answer, 409, 'pattern-is-taken');
    expect(answer.body.errors).toMatchObject([{ pointer: '#/pattern' }]);
  });

  it('of two that begin alike, set at once, one is', async () => {
    const answers = await Promise.all(['ONE', 'TWO'].map((id) => put(id, { pattern: 'P-{0}' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it.each([
    ['no counter', { pattern: 'N-{YYYY}' }, '#/pattern'],
    ['another character', { pattern: 'N°{0}' }, '#/pattern'],
    ['numbers of 36 characters', { pattern: `${'N'.repeat(27)}{0}` }, '#/pattern'],
    ['a start of 0', { pattern: 'N{0}', start: 0 }, '#/start'],
    ['no pattern', {}, '#/pattern'],
    ['another member', { pattern: 'N{0}', total: 3 }, '#/total'],
  ])('with %s it is refused by its place', async (_, body, pointer) => {
    const answer = await put('OTHER', body);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('a seller that moves to another time zone takes its series along', async () => {
    const timeZone = 'Pacific/Honolulu';
    await when.request('PUT', '/seller', { body: { ...SELLER, timeZone } });
    const zones = (await rowsOf('NUMBERING_TABLE', 'series')).map((row) => row.timeZone);
    expect(new Set(zones)).toEqual(new Set([timeZone]));
  });
});

describe('given series that are set', () => {
  it('a bill is numbered in the one it names, else in that of invoices, from its start', async () => {
    const year = (await finalize()).body.issueDate.slice(0, 4);
    expect((await when.get('/series/FA')).body).toMatchObject({ total: 1, lastNumber: `F/${year}/041` });
    await finalize({ series: 'EXPORT' });
    const { body } = await finalize({ series: 'EXPORT' });
    expect(body).toMatchObject({ series: 'EXPORT', number: 'X0002' });
    const { issueDate: lastIssueDate, hash: lastHash } = body;
    expect((await when.get('/series/EXPORT')).body).toEqual({
      id: 'EXPORT',
      pattern: 'X{0000}',
      start: 1,
      total: 2,
      lastNumber: 'X0002',
      lastIssueDate,
      lastHash,
    });
  });

  it('a bill of one that nobody has set is incomplete', async () => {
    const answer = await finalize({ series: 'UNKNOWN' });
    then.isProblem(answer, 409, 'incomplete');
    expect(answer.body.errors).toEqual([
      { pointer: '/bill/series', detail: 'series/UNKNOWN does not exist: PUT /series/UNKNOWN sets it.' },
    ]);
  });

  it('one that has given a number stays as it is', async () => {
    then.isProblem(await put('FA', { pattern: 'Z-{0}' }), 409, 'series-is-fixed');
    then.isProblem(await put('FA', { pattern: 'F/{YYYY}/{000}', start: 1 }), 409, 'series-is-fixed');
    expect((await put('FA', { pattern: 'F/{YYYY}/{000}', start: 41 })).status).toBe(200);
  });

  it('first use and change at once: its first number is of the pattern that it has', async () => {
    const [{ status }, { body }] = await Promise.all([
      put('AV', { pattern: 'C{00}' }),
      finalize({ series: 'AV' }),
    ]);
    expect([200, 409]).toContain(status);
    const { pattern, lastNumber } = (await when.get('/series/AV')).body;
    expect(body.number).toBe(lastNumber);
    expect(pattern).toBe(status === 200 ? 'C{00}' : AV.pattern);
    expect(lastNumber.startsWith(pattern.slice(0, pattern.indexOf('{')))).toBe(true);
  });

  it('who set one, and how, is kept', async () => {
    expect(await rowsOf('AUDIT_TABLE', 'series/FA')).toMatchObject([
      { sort: '1', act: 'put', principal: 'test', pattern: 'F/{YYYY}/{000}', start: 41 },
    ]);
  });
});
