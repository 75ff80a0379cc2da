import kafkajs, { type Message, type PartitionerArgs, type RecordMetadata } from 'kafkajs';

/**
 * Where the messages of one send go. kafkajs asks for the partition of each message again at each retry, and takes a
 * partition that has moved to another broker in between for one that was sent. So the first choice stands, even when
 * the topic grows meanwhile, and the brokers' acknowledgements are compared with it.
 */
export class SettledPartitions {
  readonly #choose = kafkajs.Partitioners.DefaultPartitioner();
  #chosen = new Map<Message, number>();

  /** Forgets the send before. */
  begin(): void {
    this.#chosen = new Map();
  }

  /** kafkajs's partitioner. */
  readonly partitionOf = (asked: PartitionerArgs): number => {
    const partition = this.#chosen.get(asked.message) ?? this.#choose(asked);
    this.#chosen.set(asked.message, partition);
    return partition;
  };

  /** @throws {Error} when some of the send was not acknowledged. */
  expectAll(acknowledged: readonly Pick<RecordMetadata, 'partition'>[]): void {
    const known = new Set(acknowledged.map(({ partition }) => partition));
    const missing = [...new Set(this.#chosen.values())].filter((partition) => !known.has(partition));
    if (missing.length > 0) throw new Error(`No broker has acknowledged partitions ${missing.join(', ')}.`);
  }
}
