import { withAdmin } from '../../localstack/record-reader/admin.ts';
import { kafkaClient } from '../../localstack/record-reader/client.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { eventually } from '../steps/eventually.ts';
import { whatIsDelivered, whatReconcileReads } from '../steps/read-back.ts';

const TOPIC = 'COMPACTED';
const LIMIT_MS = 120_000;
/** The broker looks every 15 s for what it can compact. */
const CLEANED_MS = 60_000;
/** With these the first segments are full: the last one is never compacted. */
const ROUNDS = 8;

let broker: OwnBroker;
const client = () => kafkaClient(broker.address, 'compacted-topic');

async function givenTopic(): Promise<void> {
  const settings = {
    'cleanup.policy': 'compact',
    'segment.bytes': 1 << 20,
    'min.cleanable.dirty.ratio': 0.01,
  };
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value: `${value}` }));
  await withAdmin(client(), (admin) =>
    admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1, configEntries }], waitForLeaders: true }),
  );
  const producer = client().producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const note = 'x'.repeat(200_000);
  for (let round = 0; round < ROUNDS; round++)
    for (const key of ['a', 'b', `only-${round}`])
      await producer.send({
        topic: TOPIC,
        messages: [{ key, partition: 0, value: JSON.stringify({ nomClient: key, montant: 1, note }) }],
      });
  await producer.disconnect();
}

beforeAll(async () => {
  broker = await OwnBroker.start();
  await givenTopic();
}, LIMIT_MS);

afterAll(() => broker?.stop());

test(
  'given a topic that was compacted, what is left of it is read, and nothing is taken for damaged',
  async () => {
    const read = () => whatReconcileReads(client(), TOPIC);
    const all = 3 * ROUNDS;
    const cleaned = await eventually(
      read,
      ({ 0: left = '' }) => left.split(', ').length < all - 4,
      CLEANED_MS,
    );
    const left = (cleaned[0] ?? '').split(', ');
    expect(left.filter((name) => name.startsWith('only-')).length).toBe(ROUNDS);
    expect(left.filter((name) => !/^(a|b|only-\d)$/.test(name))).toEqual([]);
    const delivered = await whatIsDelivered(client(), TOPIC, left.length);
    expect(delivered).toEqual({ [`${TOPIC}-0`]: (await read())[0] });
  },
  LIMIT_MS,
);
