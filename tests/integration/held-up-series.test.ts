import { randomUUID } from 'node:crypto';
import {
  DeleteCommand,
  dynamodb,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  for (const [id, pattern] of [
    ['LEASED', 'L{0000}'],
    ['MENDED', 'M{0000}'],
    ['BROKEN', 'B{0000}'],
    ['WHOLE', 'W{0000}'],
  ])
    await when.request('PUT', `/series/${id}`, { body: { pattern } });
  customerID = (await given.aCustomer(CONSUMER)).id;
});
afterAll(() => door.close());

async function givenDraft(series: string): Promise<{ id: string }> {
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { id } = (await when.post('/bills', { customerID, productItems, series })).body;
  return { id };
}

const finalizeAll = async (bills: object[]) => (await when.post('/bills/finalize', { bills })).body;

/** Somebody who never comes back takes the lease of a series. */
const lease = (series: string, untilMs: number) =>
  dynamodb.send(
    new UpdateCommand({
      TableName: process.env.NUMBERING_TABLE,
      Key: { id: 'series', sort: series },
      UpdateExpression: 'SET leasedUntilMs = :until, leaseHolder = :other',
      ExpressionAttributeValues: { ':until': untilMs, ':other': randomUUID() },
    }),
  );

async function queued(series: string): Promise<number> {
  const { Count = 0 } = await dynamodb.send(
    new QueryCommand({
      TableName: process.env.NUMBERING_TABLE,
      KeyConditionExpression: 'id = :queue',
      ExpressionAttributeValues: { ':queue': `queue#${series}` },
      ConsistentRead: true,
    }),
  );
  return Count;
}

describe('given a batch while another process has the lease of its series', () => {
  afterEach(() => jest.restoreAllMocks());

  it('its bills wait in the queue, and have their numbers in order once the lease is over', async () => {
    const drafts = [await givenDraft('LEASED'), await givenDraft('LEASED')];
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    await lease('LEASED', now + 1_000);
    const answer = finalizeAll(drafts);
    await eventually(
      () => queued('LEASED'),
      (count) => count === drafts.length,
    );
    clock.mockReturnValue(now + 1_001);
    expect(await answer).toMatchObject([{ number: 'L0001' }, { number: 'L0002' }]);
    expect(await queued('LEASED')).toBe(0);
  });
});

describe('given a series whose next number exists already', () => {
  const frozen = () => ({ TableName: `${process.env.FROZEN_BILLS_TABLE}` });
  beforeAll(async () => {
    for (const id of ['number#M0001', 'number#B0001'])
      await dynamodb.send(new PutCommand({ ...frozen(), Item: { id, bill: 'another' } }));
  });

  it('its bill is told so and stays a draft, until people have mended the series', async () => {
    const { id } = await givenDraft('MENDED');
    const answer = await when.post(`/bills/${id}/finalize`, {});
    then.isProblem(answer, 503, 'series-broken');
    expect(answer.body.detail).toContain('series/MENDED');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(1);
    expect((await when.get(`/bills/${id}`)).body.status).toBe('draft');
    await dynamodb.send(new DeleteCommand({ ...frozen(), Key: { id: 'number#M0001' } }));
    expect((await when.post(`/bills/${id}/finalize`, {})).body.number).toBe('M0001');
  });

  const STUCK = { status: 'pending', problem: { type: 'urn:facturation:problem:series-broken' } };
  const FINAL = { status: 'final', number: expect.stringMatching(/^W/) };
  it.each([
    ['first', ['BROKEN', 'WHOLE'], [STUCK, FINAL]],
    ['last', ['WHOLE', 'BROKEN'], [FINAL, STUCK]],
  ])('in a batch with it %s, a bill of another series gets its number', async (_, series, expected) => {
    const bills: { id: string }[] = [];
    for (const one of series) bills.push(await givenDraft(one));
    expect(await finalizeAll(bills)).toMatchObject(expected);
  });
});
