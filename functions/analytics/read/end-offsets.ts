import { setTimeout as sleep } from 'node:timers/promises';
import { type Admin, kafkaClient } from '@facturation/platform/kafka';

/** A reader waits no longer than this for the broker. */
const TIMEOUT_MS = 1_000;

export type Offsets = Map<number, { low: number; high: number }>;

/**
 * Records between a head and the end of its partition; a partition without a head counts from its first retained
 * one. `null` when the broker is silent or knows no such partition.
 */
export function lagOf(
  ends: Offsets | null,
  { partition, lastOffset = -1 }: { partition: number; lastOffset?: number },
): number | null {
  const end = ends?.get(partition);
  return end ? Math.max(0, end.high - Math.max(end.low, lastOffset + 1)) : null;
}

/** First and end offset of each partition of a topic, asked of the broker over one connection kept open. */
export class EndOffsets {
  readonly #brokers: string;
  readonly #topic: string;
  #admin: Promise<Admin> | undefined;

  constructor(brokers: string, topic: string) {
    this.#brokers = brokers;
    this.#topic = topic;
  }

  /** `null` when the broker does not answer within a second. */
  async read(): Promise<Offsets | null> {
    const late = sleep(TIMEOUT_MS, null, { ref: false });
    return Promise.race([late, this.#fetch().catch(() => this.#forget())]);
  }

  async #fetch(): Promise<Offsets> {
    this.#admin ??= this.#connect();
    const admin = await this.#admin;
    const partitions = await admin.fetchTopicOffsets(this.#topic);
    return new Map(
      partitions.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]),
    );
  }

  async #connect(): Promise<Admin> {
    const admin = kafkaClient(this.#brokers, 'facturation-summary').admin({ retry: { retries: 1 } });
    await admin.connect();
    return admin;
  }

  async #forget(): Promise<null> {
    const admin = this.#admin;
    this.#admin = undefined;
    await admin?.then((connected) => connected.disconnect()).catch(() => undefined);
    return null;
  }
}
