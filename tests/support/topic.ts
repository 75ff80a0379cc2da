import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import { groupOffsets, topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { readMessages } from '../../operations/reconcile/read-topic.ts';

const { Partitioners } = kafkajs;

let producer: Promise<Producer> | undefined;

/** A client of the broker the tests run on. */
export const kafka = (): Kafka => kafkaClient(process.env.KAFKA_BROKERS ?? '', 'tests');

/** A topic of its own for one test, so that nothing needs cleaning up. */
export const givenTopic = (partitions = 1): Promise<string> => givenTopicOn(kafka(), partitions);

/** The same on another broker. */
export async function givenTopicOn(client: Kafka, partitions = 1): Promise<string> {
  const topic = `test-${crypto.randomUUID()}`;
  await withAdmin(client, async (admin) => {
    await admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true });
    await admin.fetchTopicOffsets(topic);
  });
  return topic;
}

/** Produces messages and waits until the broker has them. */
export async function whenProduced(topic: string, messages: Message[]): Promise<void> {
  producer ??= connect();
  await (await producer).send({ topic, messages });
}

async function connect(): Promise<Producer> {
  const connected = kafka().producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await connected.connect();
  return connected;
}

/** Deletes what a topic holds before some offsets, as its retention does. */
export async function whenTopicLetsGo(
  topic: string,
  before: Record<number, number>,
  client = kafka(),
): Promise<void> {
  const partitions = Object.entries(before).map(([partition, offset]) => ({
    partition: Number(partition),
    offset: String(offset),
  }));
  await withAdmin(client, async (admin) => {
    // By this the client learns who leads the partitions.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions });
  });
}

/** Everything on a topic now, partition by partition and each in order, as texts. */
export async function whatIsOn(topic: string, client = kafka()) {
  const ends = await withAdmin(client, (admin) => topicOffsets(admin, topic));
  const messages = [...(await readMessages(client, topic, ends)).values()].flat();
  return messages.map(({ key, value, headers }) => ({
    key: `${key}`,
    id: `${headers?.id}`,
    value: `${value}`,
  }));
}

/** To be called after all tests of a file that produced. */
export async function closeProducer(): Promise<void> {
  await (await producer)?.disconnect();
  producer = undefined;
}

/** What a consumer group has committed for each partition. */
export async function committedOffsets(groupId: string, topic: string): Promise<Record<number, number>> {
  return Object.fromEntries(await withAdmin(kafka(), (admin) => groupOffsets(admin, groupId, topic)));
}
