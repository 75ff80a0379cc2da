import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { type Standstill, standstills } from '../record-reader/standstill.ts';
import type { MskMapping } from '../stack.ts';
import type { Invoke } from './invoke.ts';
import { encodeRecord } from './kafka-record.ts';
import { ENVELOPE_BYTES, mskEvent, PAYLOAD_LIMIT } from './msk-event.ts';
import { type Commit, Progress } from './progress.ts';
import { type Batch, RecordBuffer } from './record-buffer.ts';

/** Fetching rests while this many batches wait. */
const BATCHES_AHEAD = 2;
const HEARTBEAT_MS = 2_000;
const MAX_BACK_OFF_MS = 5_000;
const REVIVE_AFTER_MS = 1_000;
/** How soon partitions that a topic has been given are found. */
const METADATA_MAX_AGE_MS = 5_000;

export interface PollerOptions {
  mapping: MskMapping;
  kafka: Kafka;
  brokers: string;
  invoke: Invoke;
  /** Records before these offsets are passed over: they lie before the starting timestamp. */
  firstOffsets?: ReadonlyMap<number, bigint>;
  /** Told of every failed invocation, which will be tried again. */
  onError: (message: string) => void;
}

/**
 * One poller of an event source mapping: a member of the consumer group with one batch in flight. Offsets are
 * committed after the function has succeeded and never before; a failed batch is tried again for ever.
 */
export class Poller {
  readonly #options: PollerOptions;
  readonly #consumer: Consumer;
  readonly #buffer = new RecordBuffer();
  readonly #progress = new Progress();
  /** Raised by each rebalance: what was fetched before may belong to another member now. */
  #generation = 0;
  /** By broker, the generation in which it was asked last. */
  readonly #fetches = new Map<number, number>();
  #inFlight: Batch | undefined;
  #stopped = false;
  #loop: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  #makeRoom: () => void = () => undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#consumer = options.kafka.consumer({
      groupId: options.mapping.consumerGroupId,
      sessionTimeout: 10_000,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: 500,
      metadataMaxAge: METADATA_MAX_AGE_MS,
      retry: { retries: 10, restartOnFailure: async () => true },
    });
  }

  /** Joins the group and begins to deliver. Resolves when the group has been joined. */
  async start(): Promise<void> {
    const { CRASH, GROUP_JOIN, FETCH_START, START_BATCH_PROCESS } = this.#consumer.events;
    this.#consumer.on(GROUP_JOIN, () => this.#startGeneration());
    this.#consumer.on(FETCH_START, ({ payload }) => {
      this.#fetches.set(payload.nodeId, this.#generation);
    });
    this.#consumer.on(START_BATCH_PROCESS, ({ payload }) => {
      if (payload.batchSize === 0) this.#passMarkers(payload);
    });
    standstills.on('standstill', this.#obstruct);
    this.#consumer.on(CRASH, ({ payload: { error, restart } }) =>
      restart ? undefined : this.#revive(error),
    );
    await this.#consume();
    this.#loop = this.#deliverAll();
  }

  /** Leaves the group; a batch in flight is waited for and committed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    standstills.off('standstill', this.#obstruct);
    this.#wake();
    this.#makeRoom();
    await this.#loop;
    await this.#consumer.disconnect();
  }

  async #consume(): Promise<void> {
    const { topic, startingPosition } = this.#options.mapping;
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topic, fromBeginning: startingPosition !== 'LATEST' });
    await this.#consumer.run({ autoCommit: false, eachBatch: (payload) => this.#take(payload) });
  }

  /** The client gives up after errors it does not know, e.g. a broker that froze while it connected; a mapping never does. */
  async #revive(error: Error): Promise<void> {
    this.#options.onError(
      `consumer of ${this.#options.mapping.topic} ended (${error.message}); starting again`,
    );
    await sleep(REVIVE_AFTER_MS);
    if (!this.#stopped) await this.#consume().catch((again: Error) => this.#revive(again));
  }

  #startGeneration(): void {
    this.#generation++;
    this.#buffer.clear();
    this.#progress.restart();
    this.#makeRoom();
  }

  /** What was read holds no record that is delivered. An answer from before the rebalance says nothing of this generation. */
  #passMarkers({ partition, lastOffset }: { partition: number; lastOffset: string }): void {
    if ([...this.#fetches.values()].some((generation) => generation !== this.#generation)) return;
    this.#progress.readTo(partition, lastOffset);
    this.#wake();
  }

  /** The reader met a partition that it cannot go on with. Others of this process may be at another offset of it. */
  readonly #obstruct = ({ topic, partition, offset, reason }: Standstill): void => {
    const read = this.#progress.readOf(partition);
    const isBefore = this.#buffer.holds(partition) || this.#inFlight?.next.has(partition);
    if (topic !== this.#options.mapping.topic || isBefore || (read ?? offset) !== offset) return;
    this.#progress.obstructed(partition, offset, reason, Date.now());
    void this.#commit(this.#progress.standstills(Date.now()));
  };

  /** Resolves, and the client fetches more, when the buffer has room; a paused client would sleep between fetches. */
  async #take({ batch, heartbeat }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    const generation = this.#generation;
    this.#progress.readTo(partition, batch.lastOffset());
    const first = this.#options.firstOffsets?.get(partition) ?? 0n;
    const due = first === 0n ? messages : messages.filter(({ offset }) => BigInt(offset) >= first);
    if (due.length === 0) return this.#wake();
    const records = due.map((message) => encodeRecord(topic, partition, message));
    this.#buffer.add(partition, records, Date.now());
    this.#wake();
    while (this.#isFull() && generation === this.#generation && !this.#stopped) {
      await this.#untilRoom();
      await heartbeat();
    }
  }

  /** Until a batch has been taken out, at most as long as the group does without a heartbeat. */
  #untilRoom(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, HEARTBEAT_MS);
      this.#makeRoom = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #deliverAll(): Promise<void> {
    while (!this.#stopped) {
      const passed = this.#progress.passed(this.#isWaiting);
      if (this.#isDue()) await this.#deliver(this.#nextBatch());
      else if (passed.length > 0) await this.#commit(passed);
      else await this.#wait();
    }
  }

  /** Until records come in, or the batching window of those that wait has passed. */
  #wait(): Promise<void> {
    const window = this.#options.mapping.maximumBatchingWindow * 1000;
    const left = window - this.#buffer.age(Date.now());
    return new Promise((resolve) => {
      const timer = this.#buffer.size > 0 ? setTimeout(resolve, left) : undefined;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  readonly #isWaiting = (partition: number): boolean => this.#buffer.holds(partition);

  #isFull(): boolean {
    const { size, bytes } = this.#buffer;
    return size >= BATCHES_AHEAD * this.#options.mapping.batchSize || bytes >= BATCHES_AHEAD * PAYLOAD_LIMIT;
  }

  #isDue(): boolean {
    const { batchSize, maximumBatchingWindow } = this.#options.mapping;
    const { size, bytes } = this.#buffer;
    if (size === 0) return false;
    if (size >= batchSize || bytes >= PAYLOAD_LIMIT) return true;
    return this.#buffer.age(Date.now()) >= maximumBatchingWindow * 1000;
  }

  #nextBatch(): Batch {
    const limits = { records: this.#options.mapping.batchSize, bytes: PAYLOAD_LIMIT - ENVELOPE_BYTES };
    const batch = this.#buffer.take(limits, Date.now());
    this.#makeRoom();
    return batch;
  }

  async #deliver(batch: Batch): Promise<void> {
    const { mapping, brokers, invoke, onError } = this.#options;
    const generation = this.#generation;
    this.#inFlight = batch;
    const event = mskEvent(mapping.topic, brokers, batch);
    for (let attempt = 0; generation === this.#generation && !this.#stopped; attempt++) {
      try {
        await invoke(mapping.functionName, event);
        if (generation === this.#generation)
          await this.#commit(this.#progress.applied(batch.next, this.#isWaiting));
        return;
      } catch (error) {
        onError(`${mapping.functionName}: ${(error as Error).message}; trying again`);
        // Everybody may see it, so the message stays in the log.
        await this.#obstructAll(batch, `${mapping.functionName} fails; the log says why`);
        await sleep(Math.min(MAX_BACK_OFF_MS, 100 * 2 ** attempt));
      }
    }
  }

  async #obstructAll(batch: Batch, reason: string): Promise<void> {
    for (const [partition, first] of batch.first)
      this.#progress.obstructed(partition, first, reason, Date.now());
    await this.#commit(this.#progress.standstills(Date.now()));
  }

  async #commit(commits: readonly Commit[]): Promise<void> {
    if (commits.length === 0) return;
    const { topic } = this.#options.mapping;
    this.#progress.committed(commits);
    await this.#consumer
      .commitOffsets(commits.map((commit) => ({ topic, ...commit })))
      .catch((error: Error) => {
        this.#options.onError(
          `offsets of ${topic} not committed (${error.message}); the batch may come again`,
        );
      });
  }
}
