import kafkajs from 'kafkajs';
import { askBrokers } from '../../functions/gateway/health/dependencies.ts';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { eventually } from '../support/eventually.ts';
import { whatIsDelivered, whatReconcileReads } from '../support/read-back.ts';

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
  expect(await whatReconcileReads(client(), topic)).toEqual({ 0: damaged, 1: WHOLE });
  expect(await whatIsDelivered(client(), topic, 12)).toEqual({
    [`${topic}-0`]: damaged,
    [`${topic}-1`]: WHOLE,
  });
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

test('given a note beside an offset, health reports which partition stands still, since when, and why', async () => {
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
