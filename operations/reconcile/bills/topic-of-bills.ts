import type { Kafka } from 'kafkajs';
import { isOfBill, isValid, parseRecord } from '../../../functions/facturation/contract.ts';
import { type TopicOffsets, topicOffsets, withAdmin } from '../../kafka/admin.ts';
import { toSourceRecord } from '../../kafka/kafka-record.ts';
import type { PartitionRead } from '../read-partition.ts';
import { readPartitions } from '../read-topic.ts';
import type { Subject } from '../reconcile.ts';

/** What a topic holds of bills from some time on. */
export interface TopicOfBills {
  /** By the id of its facture: each sending of a bill. */
  sendings: ReadonlyMap<string, readonly Sending[]>;
  /** Time in ms from which on the topic has every bill that was sent to it; infinite where it has let go of all. */
  retainedFrom: number;
  /** One line for each partition that could not be read to its end. */
  unread: string[];
}

interface Sending {
  cents: number;
  /** ms */
  time: number;
}

/** Times need not follow offsets: a bill is sent within some minutes, so one that was let go may be so much younger. */
const OUT_OF_ORDER_MS = 300_000;

/**
 * Reads a topic from the first record of some time on to its end: what was sent late lies behind everything else.
 * @param from in ms
 */
export async function readTopicOfBills(
  kafka: Kafka,
  { topic, firstEpoch }: Subject,
  from: number,
  onProgress?: (read: number) => void,
): Promise<TopicOfBills> {
  const whole = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  const ends = await withAdmin(kafka, (admin) => admin.fetchTopicOffsetsByTimestamp(topic, from)).then(
    (first) => endsFrom(whole, first),
  );
  const read = await readPartitions(kafka, topic, ends, onProgress);
  const sendings = new Map<string, Sending[]>();
  for (const [partition, { messages }] of read)
    for (const message of messages) {
      const record = parseRecord(toSourceRecord(topic, partition, message), firstEpoch);
      if (!isValid(record) || !isOfBill(record.facture.id)) continue;
      const { id, cents } = record.facture;
      sendings.set(id, [...(sendings.get(id) ?? []), { cents, time: record.time }]);
    }
  return {
    sendings,
    retainedFrom: Math.max(
      0,
      ...[...read].map(([partition, one]) => retainedFrom(one, whole.get(partition))),
    ),
    unread: [...read.values()].flatMap(({ fault, gone }) => [fault ?? [], gone ?? []].flat()),
  };
}

const endsFrom = (
  whole: TopicOffsets,
  first: readonly { partition: number; offset: string }[],
): TopicOffsets => {
  const offsets = new Map(first.map(({ partition, offset }) => [partition, Number(offset)]));
  return new Map(
    [...whole].map(([partition, { low, high }]) => {
      const offset = offsets.get(partition) ?? low;
      return [partition, { low: offset < 0 ? high : Math.max(low, offset), high }];
    }),
  );
};

/** 0 where a partition was read from behind its first record, or has all that it ever had. */
function retainedFrom({ low, messages }: PartitionRead, whole: { low: number } | undefined): number {
  if (whole === undefined || whole.low === 0 || low > whole.low) return 0;
  const [first] = messages;
  return first ? Number(first.timestamp) + OUT_OF_ORDER_MS : Number.POSITIVE_INFINITY;
}
