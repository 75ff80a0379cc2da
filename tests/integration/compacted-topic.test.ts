import { withAdmin } from '../../operations/kafka/admin.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { produceAsOthersDo } from '../faults/foreign/produce.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { eventually } from '../support/eventually.ts';
import { whatIsDelivered, whatReconcileReads } from '../support/read-back.ts';

const TOPIC = 'COMPACTED';
const LIMIT_MS = 180_000;
/** The broker looks every 10 s for transactions to give up, and every 15 s for what it can compact. */
const CLEANED_MS = 120_000;
const EACH = 40;
/** Of the records that foreign producers write: each has the key of the seventh before it. */
const KEYS = 7;
const lastOfEachKey = Array.from({ length: KEYS }, (_, at) => `client ${(EACH - KEYS + at) % KEYS}`);
const LEFT = [...lastOfEachKey, 'latest'].join(', ');

let broker: OwnBroker;
const client = () => kafkaClient(broker.address, 'compacted-topic');

async function givenTopic(): Promise<void> {
  const settings = { 'cleanup.policy': 'compact', 'segment.ms': '1', 'min.cleanable.dirty.ratio': '0.01' };
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
  await withAdmin(client(), (admin) =>
    admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1, configEntries }], waitForLeaders: true }),
  );
}

/** The last segment is never compacted: this opens one. */
async function whenAnotherFollows(): Promise<void> {
  const producer = client().producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const value = JSON.stringify({ nomClient: 'latest', montant: 1 });
  await producer.send({ topic: TOPIC, messages: [{ key: 'latest', value }] });
  await producer.disconnect();
}

beforeAll(async () => {
  broker = await OwnBroker.start();
  await givenTopic();
  const { address: brokers } = broker;
  await produceAsOthersDo({ brokers, topic: TOPIC, partitions: 1, each: EACH, start: Date.now() });
  await whenAnotherFollows();
}, LIMIT_MS);

afterAll(() => broker?.stop());

test(
  "given batches of every codec that compaction thinned out, only each key's last record is read and delivered",
  async () => {
    const read = () => whatReconcileReads(client(), TOPIC);
    expect(await eventually(read, ({ 0: left }) => left === LEFT, CLEANED_MS)).toEqual({ 0: LEFT });
    expect(await whatIsDelivered(client(), TOPIC, KEYS + 1)).toEqual({ [`${TOPIC}-0`]: LEFT });
  },
  LIMIT_MS,
);
