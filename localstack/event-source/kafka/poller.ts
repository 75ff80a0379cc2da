import type { EachBatchPayload, Kafka } from 'kafkajs';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import { encodeRecord } from '../../../operations/kafka/kafka-record.ts';
import { type Standstill, standstills } from '../../../operations/kafka/standstill.ts';
import type { Invoke } from '../invoke.ts';
import { Signal } from '../signal.ts';
import { deliver } from './delivery.ts';
import { HEARTBEAT_MS } from './group-consumer.ts';
import { Membership } from './membership.ts';
import { OffsetCommits } from './offset-commits.ts';
import { Progress } from './progress.ts';
import type { Batch } from './record-buffer.ts';
import { WaitingBatches } from './waiting-batches.ts';

export interface PollerOptions {
  mapping: MskMapping;
  kafka: Kafka;
  brokers: string;
  invoke: Invoke;
  /** Records before these offsets are skipped: they are older than the starting timestamp. */
  firstOffsets?: ReadonlyMap<number, bigint>;
  /** Called with every failure. What failed is tried again. */
  onError: (message: string) => void;
}

/**
 * One poller of an event source mapping: a member of the consumer group with one batch in flight. Fetched records go
 * into a buffer, from which one loop takes batches. Only that loop commits offsets, and only after the function has
 * succeeded. A failed batch is tried again for ever.
 */
export class Poller {
  readonly #options: PollerOptions;
  readonly #membership: Membership;
  readonly #buffer: WaitingBatches;
  readonly #progress = new Progress();
  readonly #offsets: OffsetCommits;
  /** Raised when there is something for the loop to do. */
  readonly #work = new Signal();
  /** Raised when a batch was taken out of the buffer, or the buffer was emptied. */
  readonly #room = new Signal();
  #inFlight: Batch | undefined;
  #stopped = false;
  #loop: Promise<void> | undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#buffer = new WaitingBatches(options.mapping);
    this.#membership = new Membership(options, {
      onGeneration: () => this.#restart(),
      onBatch: (payload) => this.#take(payload),
      onMarkers: (partition, lastOffset) => this.#readTo(partition, lastOffset),
      onError: options.onError,
    });
    this.#offsets = new OffsetCommits({
      membership: this.#membership,
      progress: this.#progress,
      topic: options.mapping.topic,
      onError: options.onError,
    });
  }

  /** Joins the group and begins to deliver. Resolves when the group has been joined. */
  async start(): Promise<void> {
    standstills.on('standstill', this.#obstruct);
    await this.#membership.start();
    this.#loop = this.#deliverAll();
  }

  /** Leaves the group, after the batch in flight is applied and committed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    standstills.off('standstill', this.#obstruct);
    this.#work.raise();
    this.#room.raise();
    await this.#loop;
    await this.#membership.stop();
  }

  #restart(): void {
    this.#buffer.clear();
    this.#progress.restart();
    this.#room.raise();
  }

  #readTo(partition: number, lastOffset: string): void {
    this.#progress.readTo(partition, lastOffset);
    this.#work.raise();
  }

  /** The reader cannot continue in a partition. Other readers of this process may be at another offset of it. */
  readonly #obstruct = ({ topic, partition, offset, reason }: Standstill): void => {
    const read = this.#progress.readOf(partition);
    const isBefore = this.#isWaiting(partition) || this.#inFlight?.next.has(partition);
    if (topic !== this.#options.mapping.topic || isBefore || (read ?? offset) !== offset) return;
    this.#progress.obstructed(partition, offset, reason, Date.now());
    this.#work.raise();
  };

  /**
   * Resolves when the buffer has room, so that the client fetches more. A paused client would sleep between fetches.
   */
  async #take({ batch, heartbeat }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    const isCurrent = this.#membership.currently();
    const first = this.#options.firstOffsets?.get(partition) ?? 0n;
    const due = first === 0n ? messages : messages.filter(({ offset }) => BigInt(offset) >= first);
    const records = due.map((message) => encodeRecord(topic, partition, message));
    if (records.length > 0) this.#buffer.add(partition, records, Date.now());
    this.#readTo(partition, batch.lastOffset());
    while (this.#buffer.isFull && isCurrent() && !this.#stopped) {
      await this.#room.wait(HEARTBEAT_MS);
      await heartbeat();
    }
  }

  async #deliverAll(): Promise<void> {
    while (!this.#stopped) {
      if (this.#buffer.isDue(Date.now())) {
        await this.#deliver(this.#buffer.next(Date.now()));
        continue;
      }
      const passed = this.#progress.passed(this.#isWaiting);
      if (passed.length > 0) await this.#offsets.commit(passed, this.#isStopped);
      else if (!(await this.#offsets.noteStandstills()))
        await this.#work.wait(this.#buffer.windowLeftMs(Date.now()));
    }
  }

  async #deliver(batch: Batch): Promise<void> {
    this.#inFlight = batch;
    this.#room.raise();
    const isCurrent = this.#membership.currently();
    const isApplied = await deliver(this.#options, batch, {
      isWanted: () => isCurrent() && !this.#stopped,
      onFailure: async (reason) => {
        if (!isCurrent()) return;
        for (const [partition, first] of batch.first)
          this.#progress.obstructed(partition, first, reason, Date.now());
        await this.#offsets.noteStandstills();
      },
    });
    if (isApplied && isCurrent())
      await this.#offsets.commit(this.#progress.applied(batch.next, this.#isWaiting), this.#isStopped);
    this.#inFlight = undefined;
  }

  readonly #isStopped = (): boolean => this.#stopped;

  readonly #isWaiting = (partition: number): boolean => this.#buffer.holds(partition);
}
