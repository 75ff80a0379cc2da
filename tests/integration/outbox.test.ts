import { jest } from '@jest/globals';
import { v7 } from 'uuid';
import type { OutboxRow } from '../../functions/billing/finalizing/outbox-row.ts';
import { parseRecord } from '../../functions/facturation/contract.ts';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import {
  outboxRows,
  putOutboxRow,
  recordsOn,
  type StoredRow,
  whenInserted,
  whenInsertedForDocuments,
} from '../support/outbox.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { kafka } from '../support/topic.ts';

const TOPIC = `test-${crypto.randomUUID()}`;
const [A_MINUTE_MS, A_WEEK_S] = [60_000, 7 * 86_400];
/** Farther ahead than the topic takes. */
const TOO_FAR_MS = 60_000;

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  const after = { name: 'message.timestamp.after.max.ms', value: '15000' };
  await withAdmin(kafka(), (admin) =>
    admin.createTopics({
      topics: [{ topic: TOPIC, numPartitions: 4, configEntries: [after] }],
      waitForLeaders: true,
    }),
  );
  process.env.TOPIC = TOPIC;
  process.env.PARTITIONS = '4';
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
});
afterAll(() => door.close());
afterEach(() => jest.restoreAllMocks());

let drawn = 0;
/** A row as finalising writes it, of a bill that became final so long ago; nothing but to be published is left to do. */
async function givenRow(agoMs: number, fields: Partial<OutboxRow> = {}): Promise<StoredRow & OutboxRow> {
  const { outboxRowOf } = await import('../../functions/billing/finalizing/outbox-row.ts');
  const bill = `bill-${drawn++}`;
  const announced = {
    number: `FA-2026-${drawn}`,
    hash: 'a'.repeat(64),
    kind: 'invoice' as const,
    customerID: '7',
    customerName: given.aName(),
    gross: 12_34,
  };
  const at = new Date(Date.now() - agoMs).toISOString();
  const row = {
    ...outboxRowOf(bill, announced, at, 4),
    ...{ waiting: ['publish'], ...fields },
    id: `bills/${bill}`,
  };
  await putOutboxRow(row);
  return row;
}

const billOf = ({ id }: StoredRow): string => id.replace('bills/', '');
const stored = async (row: StoredRow): Promise<StoredRow | undefined> =>
  (await outboxRows()).get(billOf(row));
const sentOf = async (row: StoredRow) =>
  (await recordsOn(TOPIC)).filter(({ value }) => JSON.parse(value).id === `B-${billOf(row)}`);

/** What one sweep measures, in seconds, and what it throws. */
async function sweep(): Promise<{ oldest: number | undefined; failure: unknown }> {
  const { handler } = await import('../../functions/billing/outbox/sweep-outbox.ts');
  const { billingMetrics } = await import('../../functions/billing/observe/billing-metrics.ts');
  let oldest: number | undefined;
  jest.spyOn(billingMetrics, 'publishStoredMetrics').mockImplementation(() => {
    oldest = Number(({ ...billingMetrics.serializeMetrics() } as Record<string, unknown>).OldestInOutbox);
    billingMetrics.clearMetrics();
    return billingMetrics;
  });
  const failure = await as('sweepOutbox', handler)().catch((error: Error) => error);
  return { oldest, failure };
}

const isDoneWith = (row: StoredRow | undefined): boolean => row !== undefined && !row.waiting && !row.shard;
const isPublished = (row: StoredRow | undefined): boolean => row?.waiting?.includes('publish') === false;

describe('given a bill that became final', () => {
  it('the stream delivers its row, it is on the topic as of that instant, and with its document the row may go in a week', async () => {
    const customer = await given.aCustomer(CONSUMER);
    const invoice = await givenFinalBill(customer.id);
    const row = (await outboxRows()).get(invoice.id) as StoredRow & OutboxRow;
    expect(await whenInserted([row])).toEqual({ batchItemFailures: [] });
    const [record, ...more] = await sentOf(row);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      key: customer.id,
      partition: row.partition,
      timestamp: Date.parse(row.finalizedAt),
    });
    expect(JSON.parse(`${record?.value}`)).toEqual({
      id: `B-${invoice.id}`,
      number: invoice.number,
      hash: row.hash,
      nomClient: customer.name,
      montant: 24,
      date: row.finalizedAt,
      customerID: customer.id,
      kind: 'invoice',
    });
    expect(isPublished(await stored(row))).toBe(true);
    expect(await whenInsertedForDocuments([row])).toEqual({ batchItemFailures: [] });
    const left = await stored(row);
    expect(isDoneWith(left)).toBe(true);
    expect(Number(left?.expiresAt) - Date.now() / 1_000 - A_WEEK_S).toBeCloseTo(0, -2);
  });

  it('its credit note lies below 0', async () => {
    const invoice = await givenFinalBill((await given.aCustomer(CONSUMER)).id);
    const note = await givenCreditNote(invoice);
    const row = (await outboxRows()).get(note.id) as StoredRow;
    await whenInserted([row]);
    const [record] = await sentOf(row);
    expect(JSON.parse(`${record?.value}`)).toMatchObject({
      montant: -24,
      kind: 'creditNote',
      number: note.number,
    });
  });

  it('whatever its number and its customer are made of, it is counted', async () => {
    const names = [`a${'é'.repeat(199)}`, '"\\\u2028', '0'];
    for (const name of names) {
      const row = await givenRow(0, { number: 'A/B+_-2026/1', customerName: name });
      await whenInserted([row]);
      const [record] = await sentOf(row);
      const base64 = (text = ''): string => Buffer.from(text).toString('base64');
      const source = { topic: TOPIC, ...record, key: base64(record?.key), value: base64(record?.value) };
      expect(parseRecord(source as Parameters<typeof parseRecord>[0], 1)).toMatchObject({
        customer: row.key,
        time: Date.parse(row.finalizedAt),
        facture: { id: `B-${billOf(row)}`, cents: 1234 },
      });
    }
  });
});

describe('given rows that were left', () => {
  it('the sweep acts on those older than some seconds, and measures the oldest', async () => {
    const [old, young] = [await givenRow(A_MINUTE_MS), await givenRow(1_000)];
    const { oldest, failure } = await sweep();
    expect(failure).toBeUndefined();
    expect(oldest).toBeGreaterThanOrEqual(60);
    expect(await sentOf(old)).toHaveLength(1);
    expect(isDoneWith(await stored(old))).toBe(true);
    expect(await sentOf(young)).toEqual([]);
    await whenInserted([young]);
  });

  it('what the sweep has sent is not sent again when the stream comes late', async () => {
    const row = await givenRow(A_MINUTE_MS);
    await sweep();
    await whenInserted([row]);
    expect(await sentOf(row)).toHaveLength(1);
  });

  it('one that the broker refuses stays and rings, those beside it are sent', async () => {
    const ahead = await givenRow(-TOO_FAR_MS);
    const beside = await givenRow(0);
    expect(await whenInserted([ahead, beside])).toEqual({ batchItemFailures: [] });
    expect(await sentOf(ahead)).toEqual([]);
    expect((await stored(ahead))?.waiting).toEqual(['publish']);
    // What the broker had taken of the send that failed is there again, byte for byte.
    expect(new Set((await sentOf(beside)).map(({ value }) => value)).size).toBe(1);
    expect(isDoneWith(await stored(beside))).toBe(true);
    // As it is seen once the clock has passed it.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + TOO_FAR_MS + 20_000);
    const { failure, oldest } = await sweep();
    expect(failure).toBeInstanceOf(AggregateError);
    expect(oldest).toBeGreaterThanOrEqual(20);
    expect((await stored(ahead))?.waiting).toEqual(['publish']);
  });
});

describe('given a stream that delivers nothing for ten minutes', () => {
  /** Seconds; see alarms.yml. */
  const ALARM_S = 60;

  it('the sweep publishes each bill and raises the alarm; when the stream is back nothing is missing, or sent again', async () => {
    const end = Date.now();
    const rows: StoredRow[] = [];
    const measured: (number | undefined)[] = [];
    for (let minute = 10; minute > 0; minute--) {
      const clock = jest.spyOn(Date, 'now').mockReturnValue(end - minute * A_MINUTE_MS);
      rows.push(await givenRow(0));
      clock.mockReturnValue(end - (minute - 1) * A_MINUTE_MS + 1_000);
      const { oldest, failure } = await sweep();
      expect(failure).toBeUndefined();
      measured.push(oldest);
      clock.mockRestore();
    }
    expect(measured.filter((oldest) => Number(oldest) <= ALARM_S)).toEqual([]);
    await whenInserted(rows);
    const sent = await Promise.all(rows.map(sentOf));
    expect(sent.map(({ length }) => length)).toEqual(rows.map(() => 1));
    for (const row of rows) expect(isDoneWith(await stored(row))).toBe(true);
  });
});

describe('given a row for which others wait too', () => {
  it('each takes out its own name, also at the same moment, and the last one lets it go', async () => {
    const { outboxTable } = await import('../../functions/billing/outbox/outbox.ts');
    const names = ['publish', 'one', 'two', 'three'];
    const row = await givenRow(0, { waiting: names });
    const entry = { bill: billOf(row), row };
    await Promise.all(names.slice(1).map((name) => outboxTable.takeOut(entry, name)));
    expect(await stored(row)).toMatchObject({ waiting: ['publish'], shard: row.shard });
    await whenInserted([row]);
    expect(isDoneWith(await stored(row))).toBe(true);
  });
});

describe('given rows that an earlier version has left', () => {
  /** As one was written then, of a document of that instant. */
  async function givenFormerRow(kind: 'invoice' | 'creditNote', atMs: number): Promise<StoredRow> {
    const bill = `former-${drawn++}`;
    const { dynamodb, PutCommand } = await import('@facturation/platform/dynamodb');
    const Item = { id: bill, version: v7({ msecs: atMs }) };
    await dynamodb.send(new PutCommand({ TableName: process.env.FROZEN_BILLS_TABLE, Item }));
    const announced = { number: bill, hash: 'a'.repeat(64), kind, customerID: '7', customerName: 'Abir' };
    const row = { id: `bills/${bill}`, ...announced, gross: '12.34' } as unknown as StoredRow;
    await putOutboxRow(row);
    return row;
  }

  it('the sweep publishes them as of the instant of their documents', async () => {
    const atMs = Date.now() - 3 * 86_400_000;
    const rows = [await givenFormerRow('invoice', atMs), await givenFormerRow('creditNote', atMs)];
    expect((await sweep()).failure).toBeUndefined();
    const sent = (await Promise.all(rows.map(sentOf))).flat();
    expect(sent.map(({ timestamp }) => timestamp)).toEqual([atMs, atMs]);
    expect(sent.map(({ value }) => JSON.parse(value).montant)).toEqual([12.34, -12.34]);
    for (const row of rows) expect(isDoneWith(await stored(row))).toBe(true);
  });

  it('one that a function of before writes after that is published too', async () => {
    const row = await givenFormerRow('invoice', Date.now() - 1_000);
    await whenInserted([row]);
    expect(await sentOf(row)).toHaveLength(1);
    expect(isDoneWith(await stored(row))).toBe(true);
  });

  it('they are looked for until the upgrade is over, and no longer', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 700_000);
    await sweep();
    jest.restoreAllMocks();
    expect((await outboxRows()).get('#former-rows')).toMatchObject({ isDone: true });
  });
});
