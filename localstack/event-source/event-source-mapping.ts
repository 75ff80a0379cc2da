import type { Kafka } from 'kafkajs';
import type { MskMapping } from '../stack.ts';
import { Poller, type PollerOptions } from './poller.ts';

/**
 * One `msk` event of the stack. AWS starts a mapping with one poller and adds more under load; `pollers` sets
 * how many share the topic's partitions.
 */
export class EventSourceMapping {
  readonly #options: PollerOptions;
  readonly #pollers: Poller[];

  constructor(options: PollerOptions, pollers = 1) {
    this.#options = options;
    this.#pollers = Array.from({ length: pollers }, () => new Poller(options));
  }

  async start(): Promise<void> {
    const { kafka, mapping } = this.#options;
    if (mapping.startingPosition === 'AT_TIMESTAMP') await startAtTimestamp(kafka, mapping);
    await Promise.all(this.#pollers.map((poller) => poller.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#pollers.map((poller) => poller.stop()));
  }
}

/** A group that has no offsets yet gets those of the timestamp; one that has goes on from its own. */
async function startAtTimestamp(kafka: Kafka, mapping: MskMapping): Promise<void> {
  const { topic, consumerGroupId: groupId, startingPositionTimestamp = 0 } = mapping;
  const admin = kafka.admin();
  await admin.connect();
  try {
    const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
    if (committed?.partitions.some(({ offset }) => offset !== '-1')) return;
    const partitions = await admin.fetchTopicOffsetsByTimestamp(topic, startingPositionTimestamp * 1000);
    await admin.setOffsets({ groupId, topic, partitions });
  } finally {
    await admin.disconnect();
  }
}
