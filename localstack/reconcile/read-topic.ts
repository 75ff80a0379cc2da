import { setTimeout as pause } from 'node:timers/promises';
import { TopicLog } from '@facturation/platform/topic-log';
import type { Admin, Kafka, KafkaMessage } from 'kafkajs';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { toSourceRecord } from '../event-source/kafka-record.ts';
import { type Standstill, standstills } from '../record-reader/standstill.ts';
import { type Extent, type PartitionRead, readPartition } from './read-partition.ts';
import { withinTime } from './within-time.ts';

/** kafkajs asks again and again; an answer that takes longer than this does not come. */
const ANSWER_MS = 15_000;
const SILENT = `The brokers do not answer within ${ANSWER_MS / 1000} s.`;
/** A broker that has just come up loads its groups, and becomes a leader, within some seconds. */
const ATTEMPTS = 60;
const ATTEMPT_EVERY_MS = 250;

/** First retained and end offset by partition. */
export type TopicOffsets = Map<number, { low: number; high: number }>;

/** @throws that the brokers do not answer, for whatever reason, unless one of them did and says no. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await withinTime(answer, ANSWER_MS, SILENT);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'KafkaJSProtocolError' || message === SILENT) throw error;
    throw new Error(`The brokers do not answer: ${message}.`, { cause: error });
  }
}

/** Runs some work with an admin client that is closed afterwards. @throws within 15 s where no broker answers. */
export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    await answered(admin.connect());
    return await work(admin);
  } finally {
    await withinTime(admin.disconnect(), ANSWER_MS, SILENT).catch(() => undefined);
  }
}

/** @throws within 15 s where no broker answers. */
export async function topicOffsets(admin: Admin, topic: string): Promise<TopicOffsets> {
  const partitions = await answered(onceLoaded(() => admin.fetchTopicOffsets(topic)));
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
  const offsets = onceLoaded(() => admin.fetchOffsets({ groupId, topics: [topic] }));
  const [found] = await answered(offsets);
  return new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
}

/** The client does not ask again by itself when the broker is still loading its groups, or is no leader yet. */
export async function onceLoaded<T>(ask: () => Promise<T>): Promise<T> {
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
 * Reads a topic from its first retained record to the given ends, all partitions at once and each in order. It ends in
 * bounded time whatever the log holds: what could not be read is told with each partition.
 */
export async function readPartitions(
  kafka: Kafka,
  topic: string,
  ends: TopicOffsets,
  onProgress: (read: number) => void = () => undefined,
): Promise<Map<number, PartitionRead>> {
  const log = new TopicLog(kafka, topic);
  const lowest = async (partition: number) => {
    const now = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
    return now.get(partition)?.low ?? 0;
  };
  const reasons = new Map<number, string>();
  const onStandstill = (found: Standstill) => {
    if (found.topic === topic) reasons.set(found.partition, found.reason);
  };
  standstills.on('standstill', onStandstill);
  let read = 0;
  const onRead = (records: number) => {
    read += records;
    onProgress(read);
  };
  const readOne = (partition: number, extent: Extent) =>
    readPartition({
      log,
      partition,
      extent,
      lowest: () => lowest(partition),
      reason: () => reasons.get(partition) ?? 'nothing comes',
      onRead,
    });
  try {
    const all = [...ends].map(
      async ([partition, extent]) => [partition, await readOne(partition, extent)] as const,
    );
    return new Map(await Promise.all(all));
  } finally {
    standstills.off('standstill', onStandstill);
    await log.close();
  }
}

/** The same, for those who can do nothing with a part of it. @throws naming the partition and the offset. */
export async function readMessages(
  kafka: Kafka,
  topic: string,
  ends: TopicOffsets,
  onProgress?: (read: number) => void,
): Promise<Map<number, KafkaMessage[]>> {
  const read = await readPartitions(kafka, topic, ends, onProgress);
  const faults = [...read.values()].flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return new Map([...read].map(([partition, { messages }]) => [partition, messages]));
}

/** The same, as the event source would deliver them. */
export async function readTopic(
  kafka: Kafka,
  topic: string,
  ends: TopicOffsets,
  onProgress?: (read: number) => void,
): Promise<Map<number, SourceRecord[]>> {
  const read = await readMessages(kafka, topic, ends, onProgress);
  return new Map(
    [...read].map(([partition, messages]) => [
      partition,
      messages.map((message) => toSourceRecord(topic, partition, message)),
    ]),
  );
}
