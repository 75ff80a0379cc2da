import type { MSKEvent } from 'aws-lambda';
import { Poller } from '../../localstack/event-source/poller.ts';
import { topicOffsets, withAdmin } from '../../localstack/record-reader/admin.ts';
import { eventually } from './eventually.ts';
import { committedOffsets, kafka } from './topic.ts';

/** Delivers all there is on a topic to a handler through a consumer group, as the event source does. */
export async function whenDelivered(
  topic: string,
  consumerGroupId: string,
  handle: (event: MSKEvent) => Promise<void>,
): Promise<void> {
  const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
  const poller = givenPollerOf(topic, consumerGroupId, handle);
  await poller.start();
  await eventually(
    () => committedOffsets(consumerGroupId, topic),
    (offsets) => [...ends].every(([partition, { high }]) => high === 0 || offsets[partition] === high),
  );
  await poller.stop();
}

/** A poller of the event source that calls a handler of this process. */
export function givenPollerOf(
  topic: string,
  consumerGroupId: string,
  handle: (event: MSKEvent) => Promise<void>,
): Poller {
  return new Poller({
    mapping: {
      functionKey: 'f',
      functionName: 'f',
      topic,
      batchSize: 100,
      maximumBatchingWindow: 0,
      startingPosition: 'TRIM_HORIZON',
      consumerGroupId,
      enabled: true,
    },
    kafka: kafka(),
    brokers: '',
    invoke: async (_: string, payload: string) => handle(JSON.parse(payload) as MSKEvent),
    onError: () => undefined,
  });
}
