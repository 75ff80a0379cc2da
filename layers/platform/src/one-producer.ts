import type { Producer, ProducerRecord } from 'kafkajs';
import { kafkaClient } from './kafka.ts';
import { KafkaSockets } from './kafka-sockets.ts';
import { SettledPartitions } from './settled-partitions.ts';

/** How long the brokers may wait for their replicas. */
const REPLICATION_TIMEOUT_MS = 10_000;

/**
 * One idempotent producer: one producer id, with its own sockets. It accepts one send at a time, and none after a send
 * that failed or was abandoned. kafkajs would give the sequence number of a send that timed out to the next one, which
 * the broker would take for a repeat of the first.
 */
export class OneProducer {
  readonly #sockets = new KafkaSockets();
  readonly #partitions = new SettledPartitions();
  readonly #producer: Producer;
  #connected: Promise<void> | undefined;

  constructor(brokers: string, clientId: string) {
    const client = kafkaClient(brokers, clientId, { socketFactory: this.#sockets.factory });
    this.#producer = client.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: () => this.#partitions.partitionOf,
    });
  }

  /**
   * Resolves when every in-sync replica has the records. Within one send, kafkajs repeats a request with the same
   * sequence numbers, so that brokers recognise repeats.
   */
  async send(record: ProducerRecord): Promise<void> {
    this.#connected ??= this.#producer.connect();
    await this.#connected;
    this.#partitions.begin();
    const sent = { acks: -1, timeout: REPLICATION_TIMEOUT_MS, ...record };
    this.#partitions.expectAll(await this.#producer.send(sent));
  }

  /** Ends it at once and for good. Nothing that it still sends reaches a broker, and no reply reaches it. */
  end(): void {
    this.#sockets.cutOff();
    this.#producer.disconnect().catch(() => undefined);
  }
}
