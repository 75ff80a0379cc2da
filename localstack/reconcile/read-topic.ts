import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Kafka, KafkaMessage } from 'kafkajs';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { toSourceRecord } from '../event-source/kafka-record.ts';

/** Nothing new for this long, and reading is given up. */
const SILENCE_MS = 30_000;
/** A broker that has just come up loads its groups for some seconds. */
const ATTEMPTS = 60;
const ATTEMPT_EVERY_MS = 250;

/** First retained and end offset by partition. */
export type TopicOffsets = Map<number, { low: number; high: number }>;

/** Runs some work with an admin client that is closed afterwards. */
export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

export async function topicOffsets(admin: Admin, topic: string): Promise<TopicOffsets> {
  const partitions = await admin.fetchTopicOffsets(topic);
  return new Map(
    partitions.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]),
  );
}

/** The next offset of a consumer group by partition; −1 where it has none. */
export async function groupOffsets(
  admin: Admin,
  groupId: string,
  topic: string,
): Promise<Map<number, number>> {
  const [found] = await onceLoaded(() => admin.fetchOffsets({ groupId, topics: [topic] }));
  return new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
}

/** The client does not ask again by itself when the broker is still loading its groups. */
async function onceLoaded<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error as { retriable?: boolean }).retriable || attempt === ATTEMPTS) throw error;
      await pause(ATTEMPT_EVERY_MS);
    }
  }
}

/**
 * Reads a topic from its first retained record to the given ends with a plain consumer, each partition in order.
 * @throws when nothing comes for 30 s before the ends are reached.
 */
export async function readMessages(
  kafka: Kafka,
  topic: string,
  ends: TopicOffsets,
  onProgress: (read: number) => void = () => undefined,
): Promise<Map<number, KafkaMessage[]>> {
  const records = new Map<number, KafkaMessage[]>([...ends].map(([partition]) => [partition, []]));
  const missing = new Set(
    [...ends].filter(([, { low, high }]) => high > low).map(([partition]) => partition),
  );
  const groupId = `reconcile-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 200 });
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  const silence = setTimeout(() => reject(new Error(`Topic ${topic} was silent for 30 s.`)), SILENCE_MS);
  let read = 0;
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) reject(payload.error);
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  if (missing.size === 0) resolve();
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      const { partition, messages } = batch;
      silence.refresh();
      const high = ends.get(partition)?.high ?? 0;
      for (const message of messages) {
        if (Number(message.offset) >= high) break;
        records.get(partition)?.push(message);
        read++;
      }
      if (Number(batch.lastOffset()) >= high - 1) missing.delete(partition);
      onProgress(read);
      if (missing.size === 0) resolve();
    },
  });
  try {
    await done;
    return records;
  } finally {
    clearTimeout(silence);
    await consumer.disconnect();
    await withAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}

/** The same, as the event source would deliver them. */
export async function readTopic(
  kafka: Kafka,
  topic: string,
  ends: TopicOffsets,
  onProgress: (read: number) => void,
): Promise<Map<number, SourceRecord[]>> {
  const read = await readMessages(kafka, topic, ends, onProgress);
  return new Map(
    [...read].map(([partition, messages]) => [
      partition,
      messages.map((message) => toSourceRecord(topic, partition, message)),
    ]),
  );
}
