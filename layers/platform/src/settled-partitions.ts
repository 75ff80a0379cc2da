import kafkajs, { type Message, type PartitionerArgs, type RecordMetadata } from 'kafkajs';

/**
 * The partitions of the messages of one send. kafkajs asks for them again at each retry, and treats a partition that
 * has moved to another broker as already sent. Therefore the first choice stands, even when the topic grows meanwhile,
 * and the acknowledgements of the brokers are compared with it.
 */
export class SettledPartitions {
  readonly #choose = kafkajs.Partitioners.DefaultPartitioner();
  #chosen = new Map<Message, number>();

  /** Forgets the previous send. */
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
