import { TopicLog } from '@facturation/platform/topic-log';
import type { Kafka, KafkaMessage } from 'kafkajs';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { type TopicOffsets, topicOffsets, withAdmin } from '../kafka/admin.ts';
import { toSourceRecord } from '../kafka/kafka-record.ts';
import { type Standstill, standstills } from '../kafka/standstill.ts';
import { type Extent, type PartitionRead, readPartition } from './read-partition.ts';

/**
 * Reads a topic from its first retained record to the given ends, all partitions at once and each in order. It ends in
 * bounded time whatever the log holds: each partition says what could not be read of it.
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
