import { once } from 'node:events';
import { jest } from '@jest/globals';
import type { MSKEvent } from 'aws-lambda';
import { askBrokers } from '../../functions/gateway/health/dependencies.ts';
import { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { withAdmin } from '../../operations/kafka/admin.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { standstills } from '../../operations/kafka/standstill.ts';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { mappingOf } from '../support/delivery.ts';
import { eventually } from '../support/eventually.ts';

const LIMIT_MS = 120_000;
/** A partition that has not moved for 30 s stands still. */
const LONG_ENOUGH_MS = 31_000;

let broker: OwnBroker;
const client = () => kafkaClient(broker.address, 'standstill');

beforeAll(async () => {
  broker = await OwnBroker.start();
}, LIMIT_MS);
afterAll(() => broker?.stop());

/** So far the clock of this process goes ahead. */
let ahead = 0;
const now = Date.now;
beforeEach(() => {
  ahead = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
});
afterEach(() => jest.restoreAllMocks());

/** One record in a batch of its own. */
async function givenRecord(topic: string, partition: number): Promise<void> {
  const producer = client().producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, messages: [{ partition, value: '1' }] });
  await producer.disconnect();
}

/** Two partitions with as many batches of one record each. */
async function givenTopic(topic: string, count: number): Promise<void> {
  await withAdmin(client(), (admin) =>
    admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true }),
  );
  for (let index = 0; index < count; index++)
    for (const partition of [0, 1]) await givenRecord(topic, partition);
}

/** As a batch begins with it. */
function baseOffset(offset: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(offset);
  return bytes;
}

interface Delivered {
  topic: string;
  partition: number;
  offset: number;
}

/** While work is done, delivers what there is to a function. */
async function whileDelivering(
  topic: string,
  handle: (records: Delivered[]) => void,
  work: () => Promise<void>,
): Promise<void> {
  const poller = new Poller({
    mapping: mappingOf(topic, { batchSize: 1 }),
    kafka: client(),
    brokers: broker.address,
    onError: () => undefined,
    invoke: async (_, payload) => handle(Object.values((JSON.parse(payload) as MSKEvent).records).flat()),
  });
  await poller.start();
  try {
    await work();
  } finally {
    await poller.stop();
  }
}

const standstillsOf = (topic: string) => askBrokers(broker.address, topic, [`${topic}-group`]);

/** Once the event source has met an obstacle, and 30 s have gone by. */
async function standstillsLater(topic: string) {
  ahead = LONG_ENOUGH_MS;
  return eventually(
    () => standstillsOf(topic),
    (found) => found !== undefined && found.length > 0,
    30_000,
  );
}

test(
  'given a function that fails for 30 s, the event source notes where the partition stands and why, until it goes on',
  async () => {
    const topic = 'FAILING';
    await givenTopic(topic, 3);
    const applied: Delivered[] = [];
    let refused = 0;
    let isBroken = true;
    const handle = (records: Delivered[]) => {
      if (isBroken && records.some(({ partition, offset }) => partition === 1 && offset === 1)) {
        refused++;
        throw new Error('of no interest');
      }
      applied.push(...records);
    };
    await whileDelivering(topic, handle, async () => {
      await eventually(
        () => refused,
        (times) => times > 0,
      );
      expect(await standstillsOf(topic)).toEqual([]);
      const [standstill] = (await standstillsLater(topic)) ?? [];
      expect(standstill).toEqual({
        topic,
        partition: 1,
        offset: 1,
        group: `${topic}-group`,
        since: expect.any(String),
        reason: 'fold fails; the log says why',
      });
      expect(Date.now() - Date.parse(standstill?.since ?? '')).toBeGreaterThanOrEqual(30_000);
      isBroken = false;
      await eventually(
        () => applied.length,
        (length) => length === 6,
      );
      await eventually(
        () => standstillsOf(topic),
        (found) => found?.length === 0,
      );
    });
  },
  LIMIT_MS,
);

test(
  'given a last batch that claims an earlier offset, its partition stands still until another batch follows',
  async () => {
    const topic = 'ASTRAY';
    await givenTopic(topic, 3);
    broker.rot(topic, 0, (log) => log.writeBigInt64BE(1n, log.indexOf(baseOffset(2n))));
    const applied: Delivered[] = [];
    const offsetsOf = (partition: number) =>
      applied.filter((record) => record.partition === partition).map(({ offset }) => offset);
    await whileDelivering(
      topic,
      (records) => applied.push(...records),
      async () => {
        for (let met = 0; met < 2; met++) await once(standstills, 'standstill');
        const reason = 'the broker gives nothing of what there is';
        expect(await standstillsLater(topic)).toEqual([
          expect.objectContaining({ topic, partition: 0, offset: 2, reason }),
        ]);
        expect(offsetsOf(0)).toEqual([0, 1]);
        await eventually(
          () => offsetsOf(1),
          ({ length }) => length === 3,
        );
        await givenRecord(topic, 0);
        await eventually(
          () => offsetsOf(0),
          ({ length }) => length === 4,
        );
        expect(offsetsOf(0)).toEqual([0, 1, 2, 3]);
      },
    );
  },
  LIMIT_MS,
);
