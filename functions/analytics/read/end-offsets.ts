import { setTimeout as sleep } from 'node:timers/promises';
import { type Admin, kafkaClient } from '@facturation/platform/kafka';
import type { OffsetRange } from '@facturation/platform/record-batches';
import { TopicLog } from '@facturation/platform/topic-log';
import { countWaiting } from '@facturation/platform/waiting-records';

/** A reader waits no longer than this for the broker. */
const TIMEOUT_MS = 1_000;

export type Offsets = Map<number, { low: number; high: number }>;

/** How far a partition has been folded. */
export interface Folded {
  partition: number;
  lastOffset: number;
}

/** By partition: records on the topic and not yet folded. */
export type Lags = ReadonlyMap<number, number>;

/** The offsets of a partition that were not folded. Without a head they begin with the first retained record. */
export const rangeBehind = ({ low, high }: { low: number; high: number }, lastOffset = -1): OffsetRange => ({
  from: Math.max(low, lastOffset + 1),
  to: high,
});

interface CommittedHead {
  partition: number;
  /** ms */
  committedAt: number;
}

export interface Backlog {
  /** Records that are on the topic and were not applied. */
  lag: number;
  /** Seconds since the last commit of the partition that has waited longest; 0 when nothing waits. */
  unappliedForS: number;
}

/**
 * Sums up what waits in each partition. `time`: ms. A partition without a commit counts as waiting for 0 s, because the
 * age of its first record is unknown.
 */
export function backlogOf(lags: Lags, heads: readonly CommittedHead[], time: number): Backlog {
  const waiting = [...lags].filter(([, lag]) => lag > 0);
  const waitingFor = waiting.map(([partition]) => {
    const { committedAt = time } = heads.find((head) => head.partition === partition) ?? {};
    return Math.round((time - committedAt) / 1_000);
  });
  return {
    lag: waiting.reduce((sum, [, lag]) => sum + lag, 0),
    unappliedForS: Math.max(0, ...waitingFor),
  };
}

/** Asks the brokers for the first and the end offset of each partition, over connections that stay open. */
export class EndOffsets {
  readonly #brokers: string;
  readonly #topic: string;
  readonly #log: TopicLog;
  /** By partition, the last range that held no record, so that it is not read again. */
  readonly #empty = new Map<number, OffsetRange>();
  #admin: Promise<Admin> | undefined;

  constructor(brokers: string, topic: string) {
    this.#brokers = brokers;
    this.#topic = topic;
    this.#log = new TopicLog(kafkaClient(brokers, 'facturation-lag'), topic);
  }

  /**
   * The number of records that wait behind each head. If a broker does not return the batches in between within a
   * second, the offsets are counted, which may be more. `null` when it does not even say where the partitions end.
   */
  async lags(heads: readonly Folded[]): Promise<Lags | null> {
    const ends = await this.read();
    if (!ends) return null;
    const lags = [...ends].map(async ([partition, end]) => {
      const { lastOffset } = heads.find((head) => head.partition === partition) ?? {};
      return [partition, await this.#waiting(partition, rangeBehind(end, lastOffset))] as const;
    });
    return new Map(await Promise.all(lags));
  }

  async #waiting(partition: number, { from, to }: OffsetRange): Promise<number> {
    if (from >= to) return 0;
    const atMost = to - from;
    const late = sleep(TIMEOUT_MS, atMost, { ref: false });
    return Promise.race([late, this.#count(partition, { from, to }).catch(() => atMost)]);
  }

  async #count(partition: number, { from, to }: OffsetRange): Promise<number> {
    const empty = this.#empty.get(partition);
    const known = empty && empty.from <= from && from <= empty.to ? empty : { from, to: from };
    const { count, emptyTo } = await countWaiting(this.#log, partition, { from: known.to, to });
    this.#empty.set(partition, { from: known.from, to: emptyTo });
    return count;
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
