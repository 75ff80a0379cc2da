import type { MSKEvent } from 'aws-lambda';
import type { Kafka } from 'kafkajs';
import { parseRecord, type SourceRecord } from '../../functions/facturation/contract.ts';
import { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { readTopic } from '../../operations/reconcile/read-topic.ts';
import { mappingOf } from './delivery.ts';
import { eventually } from './eventually.ts';

const DELIVERY_MS = 30_000;

/** Offset by offset: the name on the facture, or why there is none. */
export const shown = (records: readonly SourceRecord[]): string =>
  records
    .map((record) => {
      const parsed = parseRecord(record, 1);
      return 'reason' in parsed ? parsed.reason : parsed.customer;
    })
    .join(', ');

/** What the operators' commands read of a topic, by partition. */
export async function whatReconcileReads(kafka: Kafka, topic: string): Promise<Record<number, string>> {
  const ends = await withAdmin(kafka, (admin) => topicOffsets(admin, topic));
  const read = await readTopic(kafka, topic, ends);
  return Object.fromEntries([...read].map(([partition, records]) => [partition, shown(records)]));
}

/** What an event source delivers of a topic until there are `count` records, by topic and partition. */
export async function whatIsDelivered(
  kafka: Kafka,
  topic: string,
  count: number,
): Promise<Record<string, string>> {
  const delivered: Record<string, SourceRecord[]> = {};
  const poller = new Poller({
    mapping: mappingOf(topic),
    kafka,
    brokers: '127.0.0.1:9092',
    onError: () => undefined,
    invoke: async (_, payload) => {
      for (const [name, records] of Object.entries((JSON.parse(payload) as MSKEvent).records))
        delivered[name] = [...(delivered[name] ?? []), ...(records as unknown as SourceRecord[])];
    },
  });
  await poller.start();
  try {
    await eventually(
      () => Object.values(delivered).flat().length,
      (length) => length >= count,
      DELIVERY_MS,
    );
  } finally {
    await poller.stop();
  }
  return Object.fromEntries(Object.entries(delivered).map(([name, records]) => [name, shown(records)]));
}
