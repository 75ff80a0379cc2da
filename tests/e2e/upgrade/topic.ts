import kafkajs, { type IHeaders } from 'kafkajs';
import { groupOffsets, topicOffsets, withAdmin } from '../../../operations/kafka/admin.ts';
import { kafkaClient } from '../../../operations/kafka/client.ts';
import { readMessages } from '../../../operations/reconcile/read-topic.ts';

/** A record of a topic, and where it stands. */
export interface StandingRecord {
  partition: number;
  offset: number;
  timestamp: string;
  key: Buffer | null;
  value: Buffer | null;
  headers: IHeaders;
}

/** The next offset of each partition, by consumer group. */
export type Groups = Record<string, { partition: number; offset: string }[]>;

/** Everything on a topic, each partition in order. */
export async function recordsOn(brokers: string, topic: string): Promise<StandingRecord[]> {
  const client = kafkaClient(brokers, 'upgrade');
  const ends = await withAdmin(client, (admin) => topicOffsets(admin, topic));
  const read = await readMessages(client, topic, ends);
  return [...read].flatMap(([partition, messages]) =>
    messages.map(({ offset, timestamp, key, value, headers = {} }) => ({
      partition,
      offset: Number(offset),
      timestamp,
      key,
      value,
      headers,
    })),
  );
}

/** How far each of some groups has come. */
export const groupsOn = (brokers: string, topic: string, groups: readonly string[]): Promise<Groups> =>
  withAdmin(kafkaClient(brokers, 'upgrade'), async (admin) => {
    const found = groups.map(async (group) => {
      const offsets = [...(await groupOffsets(admin, group, topic))];
      return [group, offsets.map(([partition, offset]) => ({ partition, offset: String(offset) }))] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  });

/** Sets groups that nobody is in to offsets of a topic. */
export const setGroups = (brokers: string, topic: string, groups: Groups): Promise<void> =>
  withAdmin(kafkaClient(brokers, 'upgrade'), async (admin) => {
    for (const [groupId, partitions] of Object.entries(groups))
      await admin.setOffsets({ groupId, topic, partitions });
  });

/** Puts records onto an empty topic, each where it stood. @throws when one comes to stand elsewhere */
export async function standRecords(brokers: string, topic: string, records: readonly StandingRecord[]) {
  const { DefaultPartitioner } = kafkajs.Partitioners;
  const options = { idempotent: true, createPartitioner: DefaultPartitioner };
  const producer = kafkaClient(brokers, 'upgrade').producer(options);
  await producer.connect();
  await producer.send({ topic, messages: records.map(({ offset: _, ...message }) => message) });
  await producer.disconnect();
  const stand = await recordsOn(brokers, topic);
  const isThere = ({ partition, offset, timestamp }: StandingRecord) =>
    stand.some((one) => one.partition === partition && one.offset === offset && one.timestamp === timestamp);
  if (!records.every(isThere)) throw new Error('A record stands elsewhere than it stood.');
}
