import { jest } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

const [A_MINUTE_MS, SIX_MINUTES_MS] = [61_000, 360_000];

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  await when.request('PUT', '/series/OTHER', { body: { pattern: 'X{0000}' } });
});
afterAll(() => door.close());
afterEach(() => jest.restoreAllMocks());

async function givenDraft(fields: object = {}): Promise<string> {
  const customer = await given.aCustomer(CONSUMER);
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  return (await when.post('/bills', { customerID: customer.id, productItems, ...fields })).body.id;
}

/** A bill whose request died as soon as it had queued it, so long ago. */
const givenQueued = async (agoMs: number, fields: object = {}): Promise<string> =>
  queued(agoMs, await givenDraft(fields));

async function queued(agoMs: number, id: string): Promise<string> {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - agoMs);
  const { begin, enqueue } = await import('../../functions/billing/finalizing/attempt.ts');
  const { finalizingOf } = await import('../../functions/billing/final-bills/finalizing-of.ts');
  const request = { deadline: Date.now() + 10_000, headers: {}, correlationId: 'c' };
  const finalizing = finalizingOf(request as unknown as Parameters<typeof finalizingOf>[0]);
  const [attempt] = await begin([{ bill: id, principal: 'test', correlationId: 'c' }], finalizing);
  if (!attempt || 'status' in attempt) throw new Error(`It was not prepared: ${JSON.stringify(attempt)}`);
  await enqueue(attempt, finalizing);
  clock.mockRestore();
  return id;
}

interface Swept {
  /** Values of metrics, in their order. */
  OldestQueued: number[];
  SeriesFaults: number[];
  SeriesBroken: number[];
  failure: unknown;
}

async function sweep(): Promise<Swept> {
  const { handler } = await import('../../functions/billing/final-bills/sweep-queues.ts');
  const { billingMetrics } = await import('../../functions/billing/observe/billing-metrics.ts');
  const measured: Omit<Swept, 'failure'> = { OldestQueued: [], SeriesFaults: [], SeriesBroken: [] };
  jest.spyOn(billingMetrics, 'publishStoredMetrics').mockImplementation(() => {
    const line: Record<string, unknown> = { ...billingMetrics.serializeMetrics() };
    for (const [name, values] of Object.entries(measured)) if (name in line) values.push(Number(line[name]));
    billingMetrics.clearMetrics();
    return billingMetrics;
  });
  const context = { getRemainingTimeInMillis: () => 50_000 } as Context;
  const failure = await as('sweepQueues', handler)({}, context).catch((error: Error) => error);
  return { ...measured, failure };
}

const read = async (id: string) => (await when.get(`/bills/${id}`)).body;

/** Writes a row of the frozen documents past everything that writes bills; undefined removes it. */
async function overwrite(id: string, change: (row: Record<string, unknown>) => object | undefined) {
  const { DeleteCommand, dynamodb, PutCommand } = await import('@facturation/platform/dynamodb');
  const { getItem } = await import('@facturation/platform/get-item');
  const TableName = `${process.env.FROZEN_BILLS_TABLE}`;
  const before = await getItem(TableName, { id });
  const after = change(before ?? {});
  if (after) await dynamodb.send(new PutCommand({ TableName, Item: { id, ...after } }));
  else await dynamodb.send(new DeleteCommand({ TableName, Key: { id } }));
  return before;
}

describe('given bills whose requests have died', () => {
  it('after a minute they have their numbers, in each series, and nothing waits any more', async () => {
    const bills = [
      await givenQueued(A_MINUTE_MS),
      await givenQueued(A_MINUTE_MS),
      await givenQueued(A_MINUTE_MS, { series: 'OTHER' }),
    ];
    expect(await sweep()).toMatchObject({ OldestQueued: [0], failure: undefined });
    const numbers = (await Promise.all(bills.map(read))).map(({ number }) => number);
    expect(numbers).toEqual([
      expect.stringMatching(/^FA-\d{4}-00001$/),
      expect.stringMatching(/^FA-\d{4}-00002$/),
      'X0001',
    ]);
  });

  it('a credit note has its number too, and its bill is credited', async () => {
    const invoice = await givenDraft();
    await when.post(`/bills/${invoice}/finalize`, {});
    const { body } = await when.post(`/bills/${invoice}/credit-notes`, { reason: 'Retour' });
    await queued(A_MINUTE_MS, body.id);
    expect(await sweep()).toMatchObject({ OldestQueued: [0], failure: undefined });
    expect((await read(body.id)).number).toMatch(/^AV-/);
    expect((await read(invoice)).settlement).toBe('credited');
  });

  it('after six minutes one is taken out: it stays a draft, and can be made final', async () => {
    const id = await givenQueued(SIX_MINUTES_MS);
    expect(await sweep()).toMatchObject({ OldestQueued: [0], failure: undefined });
    expect((await read(id)).status).toBe('draft');
    expect((await when.post(`/bills/${id}/finalize`, {})).body.status).toBe('final');
  });

  it('one that only another deployment understands is left to it, and its age is measured', async () => {
    const id = await givenQueued(A_MINUTE_MS);
    const { dynamodb, QueryCommand, UpdateCommand } = await import('@facturation/platform/dynamodb');
    const TableName = process.env.NUMBERING_TABLE;
    const queued = new QueryCommand({
      TableName,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': 'queue#FA' },
    });
    const [row] = (await dynamodb.send(queued)).Items ?? [];
    const setForm = (form: unknown) =>
      dynamodb.send(
        new UpdateCommand({
          TableName,
          Key: { id: row?.id, sort: row?.sort },
          UpdateExpression: 'SET form = :form',
          ExpressionAttributeValues: { ':form': form },
        }),
      );
    await setForm(99);
    const { OldestQueued, failure } = await sweep();
    expect([Number(OldestQueued[0]) > 60, failure]).toEqual([true, undefined]);
    await setForm(row?.form);
    expect(await sweep()).toMatchObject({ OldestQueued: [0] });
    expect((await read(id)).status).toBe('final');
  });
});

describe('given documents that the sweep has verified', () => {
  it('one that was added and is not as it was written rings each time, until it is mended', async () => {
    await sweep();
    const id = await givenQueued(A_MINUTE_MS);
    await when.post(`/bills/${id}/finalize`, {});
    const before = await overwrite(id, (row) => ({ ...row, text: `${row.text}`.replace('Câble', 'Cable') }));
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum((await sweep()).SeriesFaults)).toBeGreaterThan(0);
    expect(sum((await sweep()).SeriesFaults)).toBeGreaterThan(0);
    await overwrite(id, () => before);
    expect(sum((await sweep()).SeriesFaults)).toBe(0);
  });
});

describe('given a series whose next number exists already', () => {
  it('that rings, the sweep fails, and other series have their turn all the same', async () => {
    const { lastNumber } = (await when.get('/series/FA')).body;
    const next = `${lastNumber.slice(0, -5)}${`${Number(lastNumber.slice(-5)) + 1}`.padStart(5, '0')}`;
    await overwrite(`number#${next}`, () => ({ bill: 'another' }));
    const [stuck, other] = [
      await givenQueued(A_MINUTE_MS),
      await givenQueued(A_MINUTE_MS, { series: 'OTHER' }),
    ];
    const { SeriesBroken, failure, OldestQueued } = await sweep();
    expect([SeriesBroken, `${failure}`]).toEqual([[1], expect.stringContaining('FA')]);
    expect(OldestQueued[0]).toBeGreaterThan(60);
    expect([(await read(stuck)).status, (await read(other)).status]).toEqual(['draft', 'final']);
    await overwrite(`number#${next}`, () => undefined);
    expect(await sweep()).toMatchObject({ OldestQueued: [0], SeriesBroken: [] });
    expect((await read(stuck)).number).toBe(next);
  });
});
