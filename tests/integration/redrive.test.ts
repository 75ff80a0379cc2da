import { dynamodb, GetCommand, PutCommand } from '@facturation/platform/dynamodb';
import { EventProducer } from '@facturation/platform/event-producer';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import { quarantineOf } from '../../functions/analytics/store/window-rows.ts';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { readTopic } from '../../operations/reconcile/read-topic.ts';
import { redrive, type Selection } from '../../operations/redrive/redrive.ts';
import { anEpoch } from '../support/own-epoch.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';
import { givenTopic, kafka } from '../support/topic.ts';

const windowsTable = process.env.WINDOWS_TABLE ?? '';
const TIME = Date.parse('2026-03-01T10:00:00.000Z');
const ALL: Selection = { again: false, dryRun: false };

const producer = new EventProducer(process.env.KAFKA_BROKERS ?? '', 'tests');
afterAll(() => producer.close());

/** A quarantine of one partition: what was bad when it came, in order. */
async function givenQuarantined(...records: SourceRecord[]) {
  const topic = await givenTopic();
  const epoch = anEpoch();
  const settings = {
    epoch,
    firstEpoch: epoch,
    sizes: FOLDED_SIZES,
    graceMs: 30_000,
    bucketCount: 1,
    zone: 'Europe/Paris',
  };
  await silentEngine({ ...settings, table: windowsTable })(eventOf(records));
  return { topic, epoch, firstEpoch: epoch, windowsTable, partitions: 1 };
}

type Quarantine = Awaited<ReturnType<typeof givenQuarantined>>;

const whenRedriven = async (quarantine: Quarantine, selection = ALL) =>
  (await Array.fromAsync(redrive(producer, quarantine, selection))).map(
    ({ record, outcome }) => `${record.offset}: ${outcome}`,
  );

async function recordsOn(topic: string): Promise<SourceRecord[]> {
  const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
  return [...(await readTopic(kafka(), topic, ends, () => undefined)).values()].flat();
}

/** As a parser with a fault left it: bytes that are a facture all the same. */
async function givenMisjudged({ epoch }: Quarantine, { offset, timestamp, key, value }: SourceRecord) {
  const pk = quarantineOf(epoch, 0);
  const Item = {
    pk,
    sk: String(offset).padStart(16, '0'),
    offset,
    reason: 'schema: fault',
    timestamp,
    key,
    value,
  };
  await dynamodb.send(new PutCommand({ TableName: windowsTable, Item }));
}

const poison = (offset: number, text = 'poison') => sourceRecord({ offset, time: TIME + offset, text });

test('quarantined records are on the topic again, in order, with the same key, bytes and timestamp', async () => {
  const records = [poison(0), { ...poison(1), key: null }, { ...poison(2), value: null }];
  const quarantine = await givenQuarantined(...records);
  expect(await whenRedriven(quarantine)).toEqual(['0: unreadable', '1: unreadable', '2: unreadable']);
  const parts = ({ key, value, timestamp }: SourceRecord) => ({ key, value, timestamp });
  expect((await recordsOn(quarantine.topic)).map(parts)).toEqual(records.map(parts));
});

test('what is sent again is said to be late when its window is closed, and in time when not', async () => {
  const quarantine = await givenQuarantined(sourceRecord({ offset: 0, time: TIME + 60_000 }));
  await givenMisjudged(quarantine, sourceRecord({ offset: 1, time: TIME + 29_999 }));
  await givenMisjudged(quarantine, sourceRecord({ offset: 2, time: TIME + 30_000 }));
  expect(await whenRedriven(quarantine)).toEqual(['1: late', '2: in time']);
});

test('the engine folds what was sent again as was said', async () => {
  const quarantine = await givenQuarantined(sourceRecord({ offset: 0, time: TIME + 60_000 }));
  await givenMisjudged(quarantine, sourceRecord({ offset: 1, time: TIME, id: 'mended' }));
  await givenMisjudged(quarantine, poison(2));
  await whenRedriven(quarantine);
  const again = (await recordsOn(quarantine.topic)).map((record) => ({
    ...record,
    offset: record.offset + 3,
  }));
  const settings = {
    ...quarantine,
    table: windowsTable,
    sizes: FOLDED_SIZES,
    graceMs: 30_000,
    bucketCount: 1,
    zone: 'Europe/Paris',
  };
  await silentEngine(settings)(eventOf(again));
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: windowsTable, Key: { pk: `${quarantine.epoch}#0`, sk: 'head' } }),
  );
  expect(Item).toMatchObject({ lastOffset: 4, counted: 1, late: 1, quarantined: 1 });
});

test('a record is sent again once, unless it is asked for', async () => {
  const quarantine = await givenQuarantined(poison(0));
  await whenRedriven(quarantine);
  expect(await whenRedriven(quarantine)).toEqual(['0: sent before']);
  expect(await whenRedriven(quarantine, { ...ALL, again: true })).toEqual(['0: unreadable']);
  expect(await recordsOn(quarantine.topic)).toHaveLength(2);
});

test('a record that was sent again is kept for 30 more days', async () => {
  const quarantine = await givenQuarantined(poison(0));
  await whenRedriven(quarantine);
  const Key = { pk: quarantineOf(quarantine.epoch, 0), sk: '0'.repeat(16) };
  const { Item } = await dynamodb.send(new GetCommand({ TableName: windowsTable, Key }));
  expect(Math.round((Item?.expires - Date.now() / 1000) / 86_400)).toBe(30);
});

test('a dry run says the same and sends nothing', async () => {
  const quarantine = await givenQuarantined(poison(0));
  expect(await whenRedriven(quarantine, { ...ALL, dryRun: true })).toEqual(['0: unreadable']);
  expect(await recordsOn(quarantine.topic)).toEqual([]);
  expect(await whenRedriven(quarantine)).toEqual(['0: unreadable']);
});

test('one record can be chosen', async () => {
  const quarantine = await givenQuarantined(poison(0), poison(1), poison(2));
  expect(await whenRedriven(quarantine, { ...ALL, partition: 0, offset: 1 })).toEqual(['1: unreadable']);
  expect(await whenRedriven(quarantine, { ...ALL, partition: 7 })).toEqual([]);
});

test('one too large to have been kept whole is left out', async () => {
  const quarantine = await givenQuarantined(poison(0, 'x'.repeat(300_000)));
  expect(await whenRedriven(quarantine)).toEqual(['0: cut']);
});

test('one that the broker refuses is not marked as sent', async () => {
  const aDayAhead = sourceRecord({ offset: 0, time: Date.now() + 86_400_000, text: 'poison' });
  const quarantine = { ...(await givenQuarantined(aDayAhead)), topic: 'FACTURATION' };
  expect(await whenRedriven(quarantine)).toEqual(['0: refused']);
  expect(await whenRedriven(quarantine)).toEqual(['0: refused']);
});
