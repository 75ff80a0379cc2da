import { randomUUID } from 'node:crypto';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(CONSUMER)).id;
});
afterAll(() => door.close());

const finalizeAll = (bills: object[], headers: Record<string, string> = {}) =>
  when.request('POST', '/bills/finalize', { body: { bills }, headers });

async function givenDraft(customer = customerID) {
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { body, headers } = await when.post('/bills', { customerID: customer, productItems });
  return { id: `${body.id}`, etag: `${headers.etag}` };
}

const countOf = ({ number }: { number: string }): number => Number(number.slice(-5));

describe('given drafts', () => {
  it('they get their numbers in the order given, and are answered in it, without their lines', async () => {
    const drafts: { id: string; etag: string }[] = [];
    for (let index = 0; index < 13; index++) drafts.push(await givenDraft());
    drafts.reverse();
    const { status, body } = await finalizeAll(drafts);
    expect([status, body.map(({ id }: { id: string }) => id)]).toEqual([200, drafts.map(({ id }) => id)]);
    const first = countOf(body[0]);
    expect(body.map(countOf)).toEqual(drafts.map((_, index) => first + index));
    const read = (await when.get(`/bills/${body[0].id}`)).body;
    const { id, number, issueDate } = read;
    expect(body[0]).toEqual({ id, status: 'final', number, issueDate });
  });

  it('one that is refused keeps none of the others from becoming final, and says why', async () => {
    const [good, incomplete] = [await givenDraft(), await givenDraft((await given.aCustomer()).id)];
    const { status, body } = await finalizeAll([{ id: 'unknown' }, incomplete, good]);
    expect([status, body.map((one: { status: string }) => one.status)]).toEqual([
      200,
      ['refused', 'refused', 'final'],
    ]);
    expect(body[0].problem).toMatchObject({ type: 'urn:facturation:problem:not-found', status: 404 });
    expect(body[1].problem).toMatchObject({
      type: 'urn:facturation:problem:incomplete',
      instance: expect.stringMatching(`/bills/${incomplete.id}$`),
      errors: [{ pointer: '/customer/kind' }, { pointer: '/customer/address' }],
    });
    expect((await when.get(`/bills/${incomplete.id}`)).body.status).toBe('draft');
  });

  it('one that has changed since it was seen is refused alone, and stays a draft', async () => {
    const [seen, changed] = [await givenDraft(), await givenDraft()];
    const headers = { 'if-match': changed.etag };
    await when.request('PATCH', `/bills/${changed.id}`, { body: { note: 'N' }, headers });
    const { body } = await finalizeAll([changed, seen]);
    expect(body).toMatchObject([
      { status: 'refused', problem: { type: 'urn:facturation:problem:precondition-failed' } },
      { status: 'final' },
    ]);
    expect((await when.get(`/bills/${changed.id}`)).body.status).toBe('draft');
  });
});

describe('given a batch that is sent again', () => {
  it('it names the same numbers, and those that are final since', async () => {
    const [one, other] = [await givenDraft(), await givenDraft()];
    const first = await finalizeAll([one]);
    const again = await finalizeAll([one, other]);
    expect(again.body[0]).toEqual(first.body[0]);
    expect(countOf(again.body[1])).toBe(countOf(first.body[0]) + 1);
    expect((await finalizeAll([one, other])).body).toEqual(again.body);
  });

  it('under a key, it is tried again while a bill of it is not final', async () => {
    const customer = await given.aCustomer();
    const bill = await givenDraft(customer.id);
    const headers = { 'idempotency-key': randomUUID() };
    expect((await finalizeAll([bill], headers)).body[0].status).toBe('refused');
    await when.request('PATCH', `/customers/${customer.id}`, { body: CONSUMER });
    const final = await finalizeAll([bill], headers);
    expect(final.body[0].status).toBe('final');
    expect((await finalizeAll([bill], headers)).body).toEqual(final.body);
  });
});

describe('given a batch whose time is over before a number was given', () => {
  it('each of its bills is pending, and asked again it is final', async () => {
    const bills = [await givenDraft(), await givenDraft()];
    const { status, body } = await finalizeAll(bills, { 'x-request-timeout': '751' });
    expect([status, body.map((one: { status: string }) => one.status)]).toEqual([
      200,
      ['pending', 'pending'],
    ]);
    expect(body[0].problem).toMatchObject({ status: 503, detail: expect.any(String) });
    const again = await finalizeAll(bills);
    expect(again.body.map((one: { status: string }) => one.status)).toEqual(['final', 'final']);
  });
});

describe('given a batch that is none', () => {
  it('an id that stands in it twice is refused, and both places are named', async () => {
    const answer = await finalizeAll([{ id: '7' }, { id: 'x' }, { id: 7 }]);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([
      { pointer: '#/bills/2/id', detail: 'bills/7 stands at #/bills/0 already.' },
    ]);
  });

  it.each([
    ['no bill', [], '#/bills'],
    ['more than 100', Array.from({ length: 101 }, (_, index) => ({ id: `${index}` })), '#/bills'],
    ['an ETag without its quotes', [{ id: '1', etag: 'abc' }], '#/bills/0/etag'],
    ['another member', [{ id: '1', issueDate: '2026-01-01' }], '#/bills/0/issueDate'],
  ])('%s is refused by its place', async (_, bills, pointer) => {
    const answer = await finalizeAll(bills);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });
});
