import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import type { Subject } from '../../operations/reconcile/reconcile.ts';
import { readFec } from '../accounting/read-fec.ts';
import { givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import type { AnsweredBill } from '../support/bill-records.ts';
import { whenDelivered } from '../support/delivery.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { outboxRows, recordsOn, type StoredRow, whenInserted } from '../support/outbox.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { closeProducer, givenTopic, kafka, whenProduced, whenTopicLetsGo } from '../support/topic.ts';

const PARTITIONS = 4;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The clock begins at noon of yesterday: the day does not end while this runs, and no time lies ahead of the broker's clock. */
const NOON = Math.floor(Date.now() / DAY_MS) * DAY_MS - DAY_MS / 2;
const DAY = new Date(NOON).toISOString().slice(0, 10);

let laterMs = 0;
let door: FrontDoor;
let topic: string;

beforeAll(async () => {
  const realNow = Date.now;
  const begun = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => NOON + realNow() - begun + laterMs);
  await ownTables();
  topic = await givenTopic(PARTITIONS);
  Object.assign(process.env, { TOPIC: topic, PARTITIONS: `${PARTITIONS}` });
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
}, 120_000);
afterAll(async () => {
  await closeProducer();
  await door.close();
});

const subject = (): Subject => ({
  topic,
  epoch: Number(process.env.EPOCH),
  firstEpoch: Number(process.env.FIRST_EPOCH),
  partitions: PARTITIONS,
  windowsTable: `${process.env.WINDOWS_TABLE}`,
  facturesTable: `${process.env.FACTURES_TABLE}`,
  next: undefined,
  groups: new Map(),
  facturesGroup: `${topic}-factures`,
});

/** What `--json` prints. */
async function byCommand() {
  const { reconcileBills } = await import('../../operations/reconcile/bills/reconcile-bills.ts');
  return JSON.parse(JSON.stringify(await reconcileBills(kafka(), subject(), process.env, { from: DAY })));
}

const byRoute = async () => (await when.get(`/reconciliation?from=${DAY}`)).body;

const withoutTopic = ({ unread: _, days, ...others }: { unread: unknown; days: { topic: unknown }[] }) => ({
  ...others,
  days: days.map(({ topic: __, ...day }) => day),
});

async function whenConsumed(): Promise<void> {
  const { handler: store } = await import('../../functions/facturation/store-factures.ts');
  const { handler: fold } = await import('../../functions/analytics/aggregate-factures.ts');
  await Promise.all([
    whenDelivered(topic, `${topic}-factures`, store),
    whenDelivered(topic, `${topic}-analytics`, fold),
  ]);
}

/** The outbox sends bills. */
async function whenSent(...bills: AnsweredBill[]): Promise<void> {
  const rows = await outboxRows();
  const inserted = bills.map(({ id }) => rows.get(id) as StoredRow);
  expect(await whenInserted(inserted)).toEqual({ batchItemFailures: [] });
}

/** What the outbox has sent of some bills, sent once more. */
async function whenSentAgain(...bills: AnsweredBill[]): Promise<void> {
  const ids = new Set(bills.map(({ id }) => id));
  const sent = await recordsOn(topic);
  const again = sent.filter(({ value }) => ids.has(`${JSON.parse(value).id}`.slice(2)));
  await whenProduced(
    topic,
    again.map(({ key, value, partition, timestamp }) => ({
      key,
      value,
      partition,
      timestamp: `${timestamp}`,
    })),
  );
}

/** Simulated factures under some keys around a bill, and two made by hand. */
async function whenOthersProduce(bill: AnsweredBill, keys: string[]): Promise<void> {
  const second = Math.floor(Date.parse(bill.finalizedAt) / 1_000);
  const simulation = { facturesPerSecond: 5, customers: keys, maxCents: 10_000 };
  const simulated = Array.from({ length: 20 }, (_, index) => recordsOfTick(second - 10 + index, simulation));
  const byHand = [0, 1].map((index) => ({
    key: keys[0] ?? '',
    value: JSON.stringify({ id: `by-hand-${index}`, nomClient: keys[0], montant: 10 + index }),
    timestamp: `${Date.parse(bill.finalizedAt) + index}`,
  }));
  await whenProduced(topic, [...simulated.flat(), ...byHand]);
}

/** Closes every window up to some minutes after a bill. */
const whenTimeGoesOn = (bill: AnsweredBill, minutes: number) =>
  whenProduced(
    topic,
    Array.from({ length: PARTITIONS }, (_, partition) => ({
      partition,
      key: 'Nour',
      value: JSON.stringify({ id: `clock-${minutes}-${partition}`, nomClient: 'Nour', montant: 1 }),
      timestamp: `${Date.parse(bill.finalizedAt) + minutes * MINUTE_MS}`,
    })),
  );

describe('given a day of simulated factures, bills, credit notes and factures made by hand', () => {
  let bills: AnsweredBill[];
  let late: AnsweredBill;
  let ends: Record<number, number>;

  beforeAll(async () => {
    const [abir, zaid] = [await given.aCustomer(BUSINESS), await given.aCustomer(BUSINESS)];
    const aBill = async (id: string) => (await givenFinalBill(id)) as unknown as AnsweredBill;
    bills = [await aBill(abir.id), await aBill(abir.id), await aBill(zaid.id)];
    bills.push((await givenCreditNote(bills[0] as never)) as unknown as AnsweredBill);
    late = await aBill(zaid.id);
    await whenSent(...bills);
    const rows = await outboxRows();
    const keys = [bills[0], bills[2]].map((bill) => `${rows.get(`${bill?.id}`)?.key}`);
    await whenOthersProduce(bills[0] as AnsweredBill, [...keys, 'Nour']);
    await whenSentAgain(bills[1] as AnsweredBill);
    await whenConsumed();
    await whenTimeGoesOn(bills[0] as AnsweredBill, 4);
    await whenConsumed();
    await whenSent(late);
    await whenSentAgain(bills[0] as AnsweredBill);
    await whenConsumed();
    ends = {};
    for (const { partition, offset } of await recordsOn(topic)) ends[partition] = offset + 1;
    laterMs += 10 * MINUTE_MS;
  }, 240_000);

  it('the command says of the day what the route says, and what the topic has', async () => {
    const [command, route] = [await byCommand(), await byRoute()];
    expect(withoutTopic(command)).toEqual(route);
    expect(route.difference).toEqual({ ids: 0, sum: 0 });
    expect(command.days[0]).toMatchObject({
      bills: { count: 5, sum: 72 },
      factures: { count: 5, sum: 72 },
      windows: { count: 4, sum: 48 },
      topic: { count: 5, sum: 72, records: 7, unverifiable: { count: 0 } },
      late: { count: 1, ids: [late.id] },
      lateRepeats: { count: 1, ids: [bills[0]?.id] },
      faults: [],
    });
    expect(command.days[0].foreign.count).toBeGreaterThanOrEqual(2);
    expect(command.unread).toEqual([]);
  }, 60_000);

  it('the books have been debited with what the day says was billed', async () => {
    const { body, headers } = await when.get(`/exports/fec?from=${DAY}&to=${DAY}`);
    const name = `${/filename="(.+)"/.exec(headers['content-disposition'] ?? '')?.[1]}`;
    const billed = readFec(name, Buffer.from(body)).filter(({ CompteNum }) => CompteNum === '411');
    const cents = billed.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
    const [day] = (await byRoute()).days;
    expect({ count: billed.length, sum: cents / 100 }).toEqual(day.bills);
  });

  it('a bill that was never sent is missing everywhere, and once in the difference', async () => {
    const lost = (await givenFinalBill(late.customerID)) as unknown as AnsweredBill;
    laterMs += 10 * MINUTE_MS;
    const [command, route] = [await byCommand(), await byRoute()];
    const named = { count: 1, ids: [lost.id] };
    const faults = [
      { kind: 'factureMissing', ...named },
      { kind: 'windowMissing', ...named },
    ];
    expect(route).toMatchObject({ days: [{ faults }], difference: { ids: 1, sum: 24 } });
    expect(command.days[0].faults).toEqual([...faults, { kind: 'topicMissing', ...named }]);
    expect(command.difference).toEqual(route.difference);
  }, 60_000);

  it('the command fails on a difference, prints it for people too, and explains itself', async () => {
    const lines = await whenRun('--bills', '--from', DAY);
    expect(lines.code).toBe(1);
    expect(lines.output).toMatch(
      /bills +6, 96 €[\s\S]*topic +5, 72 €, in 7 records[\s\S]*Difference 1 bills, 24 €/,
    );
    const { code, output } = await whenRun('--bills', '--from', '2026-03-01', '--to', '2026-03-02', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(output).days.map(({ day }: { day: string }) => day)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(await whenRun('--from', DAY)).toMatchObject({ code: 2 });
    expect(await whenRun('--bills', '--from', '2026-02-30')).toMatchObject({
      code: 1,
      output: expect.stringContaining('A day'),
    });
    expect((await whenRun('--help')).output).toContain('--bills [--from DAY] [--to DAY]');
  }, 240_000);

  it('what the topic has let go cannot be told, and is no difference', async () => {
    await whenTopicLetsGo(topic, ends);
    const [day] = (await byCommand()).days;
    expect(day.topic).toMatchObject({ count: 0, records: 0, unverifiable: { count: 6 } });
    expect(day.faults.map(({ kind }: { kind: string }) => kind)).not.toContain('topicMissing');
    expect(day).toMatchObject({ windows: { count: 4, sum: 48 }, factures: { count: 5 } });
  }, 60_000);
});

/** The command as an operator runs it, on the tables and the topic of this suite. */
async function whenRun(...args: string[]): Promise<{ code: number; output: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-reconcile-'));
  const file = join(directory, 'stack.json');
  writeFileSync(file, ownStack());
  const command = ['--disable-warning=TimeoutNegativeWarning', 'operations/reconcile/main.ts', ...args];
  const env = { ...process.env, FACTURATION_STACK_FILE: file };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { env, timeout: 60_000 });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code: Number(code), output: `${stdout}${stderr}` };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The stack as it was started, with the names of this suite. */
function ownStack(): string {
  const stack = readFileSync(`${process.env.FACTURATION_STACK_FILE}`, 'utf8');
  const suffix = /-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const own = Object.entries(process.env).flatMap(([name, value = '']) =>
    name.endsWith('_TABLE') && suffix.test(value) ? value : [],
  );
  const renamed = own.reduce(
    (text, name) => text.replaceAll(`"${name.replace(suffix, '')}"`, `"${name}"`),
    stack,
  );
  return renamed.replaceAll(/"TOPIC":\s*"FACTURATION"/g, `"TOPIC":"${topic}"`);
}
