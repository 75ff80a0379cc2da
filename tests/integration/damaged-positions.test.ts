import { TopicLog } from '@facturation/platform/topic-log';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { toSourceRecord } from '../../operations/kafka/kafka-record.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { shown, whatIsDelivered, whatReconcileReads } from '../support/read-back.ts';

const TOPIC = 'LOST';
const LIMIT_MS = 120_000;
/** Batches of two records each, from one place in the broker's index to far behind the next. */
const BATCHES = 40;
/** With these the first segment is full, so that the broker does not look into it when it comes up. */
const LARGE = 5;
const UNREAD = 'batch: header damaged';

/** Which batch of the log is changed, how, and what becomes of its two offsets. */
const CASES: [string, number, (log: Buffer, at: number) => void, string][] = [
  ['a length that is 64 KiB too large', 1, (log, at) => flip(log, at + 9, 1), UNREAD],
  ['a length that reaches behind the segment', 1, (log, at) => flip(log, at + 8, 0x40), UNREAD],
  ['a length that is 32 bytes too large', 3, (log, at) => flip(log, at + 11, 0x20), UNREAD],
  ['a length below zero', 2, (log, at) => flip(log, at + 8, 0x80), UNREAD],
  ['a base offset that is 4 too large', 2, (log, at) => log.writeBigInt64BE(8n, at), UNREAD],
  ['a base offset that is 4 too small', 4, (log, at) => log.writeBigInt64BE(4n, at), UNREAD],
  ['a base offset far behind the end', 2, (log, at) => flip(log, at + 2, 1), UNREAD],
];
const WHOLE = CASES.length;
/** The first batch of a log: there is none before it to be read instead. */
const FIRST = WHOLE + 1;
const PARTITIONS = FIRST + 1;
const RECORDS = 2 * BATCHES + LARGE;

let broker: OwnBroker;
const client = () => kafkaClient(broker.address, 'lost-positions');

const flip = (log: Buffer, at: number, mask: number) => log.writeUInt8((log[at] ?? 0) ^ mask, at);

function placeOf(log: Buffer, batch: number): number {
  let at = 0;
  for (let index = 0; index < batch; index++) at += 12 + log.readInt32BE(at + 8);
  return at;
}

async function givenTopic(): Promise<void> {
  const configEntries = [{ name: 'segment.bytes', value: `${1 << 20}` }];
  await withAdmin(client(), (admin) =>
    admin.createTopics({
      topics: [{ topic: TOPIC, numPartitions: PARTITIONS, configEntries }],
      waitForLeaders: true,
    }),
  );
  const producer = client().producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const send = (names: string[], note = '') =>
    Promise.all(
      Array.from({ length: PARTITIONS }, (_, partition) =>
        producer.send({
          topic: TOPIC,
          messages: names.map((nomClient) => ({
            partition,
            value: JSON.stringify({ nomClient, montant: 1, note }),
          })),
        }),
      ),
    );
  for (let batch = 0; batch < BATCHES; batch++) await send([`${2 * batch}`, `${2 * batch + 1}`]);
  for (let batch = 0; batch < LARGE; batch++) await send([`${2 * BATCHES + batch}`], 'x'.repeat(240_000));
  await producer.disconnect();
}

/** As `shown` has it, where the offsets of `lost` batches could not be read for some reason. */
const expected = (lost: ReadonlyMap<number, string> = new Map()): string =>
  Array.from({ length: RECORDS }, (_, offset) => lost.get(Math.floor(offset / 2)) ?? `${offset}`).join(', ');

const ofCase = (index: number): string => {
  const [, batch = 0, , reason = ''] = CASES[index] ?? [];
  return index === WHOLE ? expected() : expected(new Map([[batch, reason]]));
};

beforeAll(async () => {
  broker = await OwnBroker.start();
  await givenTopic();
  const changes = CASES.map(
    ([, batch, change], index) => [index, (log: Buffer) => change(log, placeOf(log, batch))] as const,
  );
  const first = [FIRST, (log: Buffer) => flip(log, 8, 0x40)] as const;
  await broker.damageAll(TOPIC, new Map([...changes, first]));
}, LIMIT_MS);

afterAll(() => broker?.stop());

test('given batches with a damaged length or offset, each is quarantined, and the rest is read', async () => {
  const read = await whatReconcileReads(client(), TOPIC);
  CASES.forEach(([name], index) => {
    expect({ name, read: read[index] }).toEqual({ name, read: ofCase(index) });
  });
  expect(read[WHOLE]).toBe(ofCase(WHOLE));
  expect(await whatIsDelivered(client(), TOPIC, PARTITIONS * RECORDS)).toEqual(
    Object.fromEntries(
      Object.entries(read).map(([partition, records]) => [`${TOPIC}-${partition}`, records]),
    ),
  );
}, 60_000);

test('given that the first batch of a log claims a wrong length, all is passed that the broker cannot serve', async () => {
  const { [FIRST]: read = '' } = await whatReconcileReads(client(), TOPIC);
  const offsets = read.split(', ');
  expect(offsets.length).toBe(RECORDS);
  const readable = offsets.findIndex((text) => !text.startsWith('batch: the broker cannot serve'));
  expect(readable).toBeGreaterThan(1);
  expect(offsets.slice(readable)).toEqual(expected().split(', ').slice(readable));
}, 60_000);

test('a consumer that begins behind a damaged batch reads the same as one that came by it', async () => {
  const log = new TopicLog(client(), TOPIC);
  try {
    for (const [index, [name]] of CASES.entries()) {
      const { messages } = await log.records(index, 12, 1_000);
      const read = shown(messages.map((message) => toSourceRecord(TOPIC, index, message)));
      expect({ name, read: read.slice(0, 6) }).toEqual({ name, read: '12, 13' });
    }
  } finally {
    await log.close();
  }
}, 60_000);
