import { jest } from '@jest/globals';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { type AnsweredBill, messageOf, recordOf } from '../support/bill-records.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { eventOf } from '../support/source-records.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The clock begins at noon of yesterday: the day does not end while this runs, and no time lies ahead of the broker's clock. */
const NOON = Math.floor(Date.now() / DAY_MS) * DAY_MS - DAY_MS / 2;
const DAY = new Date(NOON).toISOString().slice(0, 10);

let laterMs = 0;
let door: FrontDoor;
let names: { abir: string; zaid: string };
let customers: { abir: string; zaid: string };

beforeAll(async () => {
  const realNow = Date.now;
  const begun = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => NOON + realNow() - begun + laterMs);
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  const [abir, zaid] = [await given.aCustomer(BUSINESS), await given.aCustomer(BUSINESS)];
  names = { abir: abir.name, zaid: zaid.name };
  customers = { abir: abir.id, zaid: zaid.id };
}, 120_000);
afterAll(() => door.close());

type Consumer = 'store' | 'fold';
let offset = 0;

/** What the event source delivers, to one consumer or to both. */
async function whenDelivered(
  messages: readonly { key: string; value: string; timestamp: string }[],
  consumers: readonly Consumer[] = ['store', 'fold'],
): Promise<void> {
  const records: SourceRecord[] = messages.map((message) => recordOf(message, 0, offset++));
  const { handler: store } = await import('../../functions/facturation/store-factures.ts');
  const { handler: fold } = await import('../../functions/analytics/aggregate-factures.ts');
  if (consumers.includes('store')) await as('storeFactures', store)(eventOf(records));
  if (consumers.includes('fold')) await as('aggregateFactures', fold)(eventOf(records));
}

const aBill = async (who: keyof typeof customers = 'abir'): Promise<AnsweredBill> =>
  (await givenFinalBill(customers[who])) as unknown as AnsweredBill;

/** A bill as an earlier version made it final, which kept no instant. */
async function aFormerBill(): Promise<AnsweredBill> {
  const { id } = await aBill();
  const { dynamodb, UpdateCommand } = await import('@facturation/platform/dynamodb');
  const forget = (TableName: string | undefined, Key: object, UpdateExpression: string) =>
    dynamodb.send(new UpdateCommand({ TableName, Key, UpdateExpression } as never));
  await forget(process.env.FROZEN_BILLS_TABLE, { id }, 'REMOVE finalizedAt');
  await forget(process.env.SETTLEMENTS_TABLE, { id, sort: 'settlement' }, 'REMOVE finalized');
  return (await when.get(`/bills/${id}`)).body;
}

/** Somebody else's facture at the time of a bill, some seconds later. */
const foreign = (
  id: string,
  bill: AnsweredBill,
  over: { key?: string; montant?: number; laterS?: number },
) => {
  const { key = 'Nour', montant = 1, laterS = 0 } = over;
  const time = Date.parse(bill.finalizedAt) + laterS * 1_000;
  return { key, value: JSON.stringify({ id, nomClient: key, montant }), timestamp: String(time) };
};

async function reconciledDay() {
  const { status, body } = await when.get(`/reconciliation?from=${DAY}`);
  expect({ status, body }).toMatchObject({ status: 200, body: { timeZone: 'Europe/Paris' } });
  expect(body.days).toHaveLength(1);
  return body;
}

const NONE = { count: 0, ids: [] };
const idsOf = (...bills: { id: string }[]) => bills.map(({ id }) => id).sort();
const named = (...bills: { id: string }[]) => ({ count: bills.length, ids: idsOf(...bills) });

describe('given bills of a day, their factures, and others of the same customers', () => {
  let first: AnsweredBill;
  let second: AnsweredBill;
  let creditNote: AnsweredBill;
  let late: AnsweredBill;

  beforeAll(async () => {
    [first, second, late] = [await aBill(), await aBill(), await aBill()];
    creditNote = (await givenCreditNote(first as never)) as unknown as AnsweredBill;
    await whenDelivered([
      messageOf(await aFormerBill(), names.abir),
      messageOf(first, names.abir),
      messageOf(second, names.abir),
      messageOf(second, names.abir),
      messageOf(creditNote, names.abir),
      foreign('simulated', first, { key: customers.abir, montant: 12.5 }),
      foreign('by-hand', first, { key: customers.abir, montant: 7.5 }),
      foreign('by-hand', first, { key: customers.abir, montant: 7.5 }),
      foreign('elsewhere', first, { key: customers.abir, laterS: 20 }),
      foreign('somebody', first, { laterS: 120 }),
    ]);
    laterMs += 10 * MINUTE_MS;
  }, 120_000);

  it('a bill that was sent only late is late and not lost; one sent again late is one bill', async () => {
    await whenDelivered([
      messageOf(late, names.abir),
      messageOf(first, names.abir),
      messageOf(late, names.abir),
      foreign('by-hand', first, { key: customers.abir, montant: 7.5 }),
    ]);
    const { days, difference } = await reconciledDay();
    expect(difference).toEqual({ ids: 0, sum: 0 });
    expect(days[0]).toEqual({
      day: DAY,
      start: expect.stringMatching(/T2[23]:00:00.000Z$/),
      end: expect.stringMatching(/T2[23]:00:00.000Z$/),
      bills: { count: 5, sum: 72 },
      factures: { count: 5, sum: 72 },
      windows: { count: 4, sum: 48 },
      late: named(late),
      lateRepeats: { count: 2, ids: idsOf(first, late) },
      waiting: NONE,
      unverifiable: NONE,
      foreign: { count: 2, sum: 20, ids: ['by-hand', 'simulated'] },
      faults: [],
      difference: { ids: 0, sum: 0 },
    });
  });

  it('each kind of fault is named with its bills, and only once in the difference', async () => {
    const [missing, unstored, uncounted] = [await aBill(), await aBill(), await aBill()];
    const [amount, customer, twice, moved] = [
      await aBill('zaid'),
      await aBill('zaid'),
      await aBill('zaid'),
      await aBill('zaid'),
    ];
    const elsewhere = (bill: AnsweredBill, laterS: number, over = {}) => ({
      ...messageOf(bill, names.zaid, over),
      timestamp: String(Date.parse(bill.finalizedAt) + laterS * 1_000),
    });
    await whenDelivered([messageOf(unstored, names.abir)], ['fold']);
    await whenDelivered([messageOf(uncounted, names.abir)], ['store']);
    await whenDelivered([
      messageOf(amount, names.zaid, { montant: 25 }),
      messageOf(customer, names.zaid, { customerID: 'another' }),
      messageOf(twice, names.zaid),
      elsewhere(twice, 40),
      elsewhere(moved, 60),
      messageOf({ ...amount, id: 'unknown' }, names.zaid, { montant: 5 }),
      messageOf(amount, names.zaid, { montant: 99 }),
    ]);
    laterMs += 10 * MINUTE_MS;
    const waiting = await aBill();
    const { days, difference } = await reconciledDay();
    expect(days[0]).toMatchObject({
      bills: { count: 13, sum: 72 + 8 * 24 },
      factures: { count: 10, sum: 72 + 4 * 24 + 25 },
      waiting: named(waiting),
      faults: [
        { kind: 'factureMissing', ...named(missing, unstored) },
        { kind: 'windowMissing', ...named(missing, uncounted) },
        { kind: 'otherAmount', ...named(amount) },
        { kind: 'otherTime', ...named(moved) },
        { kind: 'otherCustomer', ...named(customer) },
        { kind: 'countedTwice', ...named(twice) },
        { kind: 'conflict', ...named(amount) },
        { kind: 'unknownBill', count: 1, ids: ['unknown'] },
      ],
    });
    expect(difference).toEqual({ ids: 8, sum: 3 * 24 + 1 + 24 + 5 });
  });

  it('a window that holds what no facture accounts for is a difference to the cent', async () => {
    const { ids, sum } = (await reconciledDay()).difference;
    const bill = await aBill();
    await whenDelivered([messageOf(bill, names.abir)]);
    await whenDelivered([foreign('unstored', bill, { key: customers.abir, montant: 0.01 })], ['fold']);
    laterMs += 10 * MINUTE_MS;
    const { days, difference } = await reconciledDay();
    expect(days[0].faults).toContainEqual({ kind: 'windowDiffers', ...named(bill) });
    // The bill that waited has been lost meanwhile.
    expect(difference).toEqual({ ids: ids + 2, sum: Math.round((sum + 24.01) * 100) / 100 });
  });

  it('more than one request may ask for is refused, with what to do, and never cut', async () => {
    const { httpSources } = await import('../../functions/analytics/reconciliation/http-sources.ts');
    const caller = { authorization: undefined, correlationId: 'x', deadline: Date.now() + 30_000 };
    const range = { from: NOON - MINUTE_MS, to: NOON + DAY_MS };
    const all = await httpSources(caller, 1_000).bills(range);
    expect(await httpSources(caller, all.length).bills(range)).toEqual(all);
    for (const asked of ['bills', 'facturesOfBills'] as const)
      await expect(httpSources(caller, 2)[asked](range)).rejects.toMatchObject({
        code: 'limit-reached',
        message: expect.stringMatching(/more than 2 .*npm run reconcile -- --bills/),
      });
  });

  it('after 7 days windows cannot be compared, and that is said; bills and factures still are', async () => {
    laterMs += 7 * DAY_MS;
    const { days } = await reconciledDay();
    const [day] = days;
    expect(day.unverifiable).toMatchObject({ count: day.bills.count });
    expect(day).toMatchObject({ windows: { count: 0, sum: 0 }, foreign: { count: 0, sum: 0 } });
    expect(day.faults.map(({ kind }: { kind: string }) => kind)).not.toContain('windowMissing');
    expect(day.faults[0]).toMatchObject({ kind: 'factureMissing', count: 3 });
  });
});

it('days without bills are days without a difference', async () => {
  const { status, body } = await when.get('/reconciliation?from=2026-03-28&to=2026-03-30');
  expect(status).toBe(200);
  expect(body.days).toMatchObject([
    { day: '2026-03-28', start: '2026-03-27T23:00:00.000Z', end: '2026-03-28T23:00:00.000Z' },
    // Clocks go forward.
    { day: '2026-03-29', start: '2026-03-28T23:00:00.000Z', end: '2026-03-29T22:00:00.000Z' },
    { day: '2026-03-30', start: '2026-03-29T22:00:00.000Z', end: '2026-03-30T22:00:00.000Z' },
  ]);
  expect(body.difference).toEqual({ ids: 0, sum: 0 });
});

it.each([
  ['to', 'from=2026-03-02&to=2026-03-01'],
  ['from', 'from=2026-03-01&to=2026-04-01'],
  ['from', 'from=2026-02-30'],
  ['day', 'day=2026-03-01'],
])('what cannot be asked is named: %s of ?%s', async (parameter, query) => {
  const answer = await when.get(`/reconciliation?${query}`);
  then.isProblem(answer, 400, 'malformed-query');
  expect(answer.body.errors).toMatchObject([{ parameter }]);
});

it('a service that is silent is named', async () => {
  door.silent.add('/factures');
  const answer = await when.get(`/reconciliation?from=${DAY}`);
  door.silent.delete('/factures');
  then.isProblem(answer, 503, 'service-unavailable');
  expect(answer.body.detail).toContain('FACTURATION-SERVICE');
}, 60_000);
