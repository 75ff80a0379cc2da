import type { MSKEvent } from 'aws-lambda';
import kafkajs from 'kafkajs';
import { parseRecord, type SourceRecord } from '../../functions/facturation/contract.ts';
import { askBrokers } from '../../functions/gateway/health/dependencies.ts';
import { Poller } from '../../localstack/event-source/poller.ts';
import { readTopic } from '../../localstack/reconcile/read-topic.ts';
import { topicOffsets, withAdmin } from '../../localstack/record-reader/admin.ts';
import { kafkaClient } from '../../localstack/record-reader/client.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { eventually } from '../steps/eventually.ts';

const TOPIC = 'DAMAGED';
let broker: OwnBroker;

beforeAll(async () => {
  broker = await OwnBroker.start();
}, 60_000);
afterAll(() => broker.stop());

const client = () => kafkaClient(broker.address, 'damaged-log');

/** Two partitions; what is sent at once is one batch of each. */
async function givenTopic(topic: string, batches: string[][]): Promise<void> {
  await withAdmin(client(), (admin) =>
    admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true }),
  );
  const producer = client().producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  for (const names of batches)
    for (const partition of [0, 1])
      await producer.send({
        topic,
        messages: names.map((nomClient) => ({ partition, value: factureOf(nomClient) })),
      });
  await producer.disconnect();
}

const factureOf = (nomClient: string) => JSON.stringify({ nomClient, montant: 1 });

/** Offset by offset: the name on the facture, or why there is none. */
const shown = (records: readonly SourceRecord[]): string =>
  records
    .map((record) => {
      const parsed = parseRecord(record, 1);
      return 'reason' in parsed ? parsed.reason : parsed.customer;
    })
    .join(', ');

async function whatReconcileReads(topic: string): Promise<Record<number, string>> {
  const ends = await withAdmin(client(), (admin) => topicOffsets(admin, topic));
  const read = await readTopic(client(), topic, ends, () => undefined);
  return Object.fromEntries([...read].map(([partition, records]) => [partition, shown(records)]));
}

async function whatIsDelivered(topic: string, count: number): Promise<Record<string, string>> {
  const delivered: Record<string, SourceRecord[]> = {};
  const poller = new Poller({
    mapping: {
      functionKey: 'fold',
      functionName: 'fold',
      topic,
      batchSize: 100,
      maximumBatchingWindow: 0,
      startingPosition: 'TRIM_HORIZON',
      consumerGroupId: `${topic}-group`,
      enabled: true,
    },
    kafka: client(),
    brokers: broker.address,
    onError: () => undefined,
    invoke: async (_, payload) => {
      for (const [name, records] of Object.entries((JSON.parse(payload) as MSKEvent).records))
        delivered[name] = [...(delivered[name] ?? []), ...(records as unknown as SourceRecord[])];
    },
  });
  await poller.start();
  try {
    await eventually(
      () => Object.values(delivered).flat().length,
      (length) => length >= count,
    );
  } finally {
    await poller.stop();
  }
  return Object.fromEntries(Object.entries(delivered).map(([name, records]) => [name, shown(records)]));
}

const batches = [
  ['a', 'b'],
  ['c', 'd'],
  ['e', 'f'],
];
const WHOLE = 'a, b, c, d, e, f';
/** Where a name stands in a log. */
const placeOf = (log: Buffer, name: string) => log.indexOf(`"nomClient":"${name}"`) + 13;

test('given a byte of a value that was changed, its batch is quarantined, and the rest is read', async () => {
  const topic = `${TOPIC}-checksum`;
  await givenTopic(topic, batches);
  await broker.damage(topic, 0, (log) => log.writeUInt8(0x5a, placeOf(log, 'd')));
  const damaged = 'a, b, batch: checksum does not match, batch: checksum does not match, e, f';
  expect(await whatReconcileReads(topic)).toEqual({ 0: damaged, 1: WHOLE });
  expect(await whatIsDelivered(topic, 12)).toEqual({ [`${topic}-0`]: damaged, [`${topic}-1`]: WHOLE });
}, 60_000);

test('given a broker that is frozen, health says that it does not answer, and afterwards that it does', async () => {
  const topic = `${TOPIC}-frozen`;
  await givenTopic(topic, []);
  const ask = () => askBrokers(broker.address, topic, ['no-such-group']);
  expect(await ask()).toEqual([]);
  const frozen = broker.freeze(4_000);
  expect(await ask()).toBeUndefined();
  await frozen;
  await eventually(ask, (standstills) => standstills !== undefined);
}, 60_000);

test('given a note beside an offset, health tells which partition stands still, since when, and why', async () => {
  const topic = `${TOPIC}-noted`;
  const group = `${topic}-group`;
  await givenTopic(topic, batches);
  const metadata = JSON.stringify({ since: '2026-03-01T09:30:00.000Z', reason: 'why' });
  const consumer = client().consumer({ groupId: group });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.connect();
  await consumer.subscribe({ topic });
  await consumer.run({ autoCommit: false, eachBatch: async () => undefined });
  await joined;
  await consumer.commitOffsets([{ topic, partition: 1, offset: '3', metadata }]);
  await consumer.disconnect();
  expect(await askBrokers(broker.address, topic, [group])).toEqual([
    { topic, partition: 1, offset: 3, group, since: '2026-03-01T09:30:00.000Z', reason: 'why' },
  ]);
}, 60_000);
