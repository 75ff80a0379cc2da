import type { MSKEvent } from 'aws-lambda';
import type { MskMapping } from '../../layers/platform/deployment/stack.ts';
import { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
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

/** What a test declares of a topic's mapping: everything at once, from the beginning. */
export const mappingOf = (topic: string, over: Partial<MskMapping> = {}): MskMapping => ({
  functionKey: 'fold',
  functionName: 'fold',
  topic,
  batchSize: 100,
  maximumBatchingWindow: 0,
  startingPosition: 'TRIM_HORIZON',
  consumerGroupId: `${topic}-group`,
  enabled: true,
  ...over,
});

/** A poller of the event source that calls a handler of this process. */
export function givenPollerOf(
  topic: string,
  consumerGroupId: string,
  handle: (event: MSKEvent) => Promise<void>,
): Poller {
  return new Poller({
    mapping: mappingOf(topic, { consumerGroupId }),
    kafka: kafka(),
    brokers: '',
    invoke: async (_: string, payload: string) => handle(JSON.parse(payload) as MSKEvent),
    onError: () => undefined,
  });
}
