import type { Kafka } from 'kafkajs';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import { groupOffsets, withAdmin } from '../../../operations/kafka/admin.ts';
import { Poller, type PollerOptions } from './poller.ts';

/**
 * One `msk` event of the stack. AWS starts a mapping with one poller and adds more under load. Here, `pollers` sets how
 * many share the partitions of the topic.
 */
export class EventSourceMapping {
  readonly #options: PollerOptions;
  readonly #count: number;
  #pollers: Poller[] = [];

  constructor(options: PollerOptions, pollers = 1) {
    this.#options = options;
    this.#count = pollers;
  }

  async start(): Promise<void> {
    const { kafka, mapping } = this.#options;
    const firstOffsets =
      mapping.startingPosition === 'AT_TIMESTAMP' ? await offsetsAtTimestamp(kafka, mapping) : new Map();
    this.#pollers = Array.from({ length: this.#count }, () => new Poller({ ...this.#options, firstOffsets }));
    await Promise.all(this.#pollers.map((poller) => poller.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#pollers.map((poller) => poller.stop()));
  }
}

/** Where each partition begins for a group without offsets. A group with offsets continues from them. */
async function offsetsAtTimestamp(kafka: Kafka, mapping: MskMapping): Promise<Map<number, bigint>> {
  const { topic, consumerGroupId: groupId, startingPositionTimestamp = 0 } = mapping;
  return withAdmin(kafka, async (admin) => {
    const committed = await groupOffsets(admin, groupId, topic);
    if ([...committed.values()].some((offset) => offset !== -1)) return new Map();
    const first = await admin.fetchTopicOffsetsByTimestamp(topic, startingPositionTimestamp * 1000);
    return new Map(first.map(({ partition, offset }) => [partition, BigInt(offset)]));
  });
}
