import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import { groupConsumer } from './group-consumer.ts';
import type { Commit } from './progress.ts';

/** Before the group is joined again. */
const RESTART_DELAY_MS = 1_000;
/** How long the old consumer may take to leave. After that it is abandoned, and its session expires. */
const LEAVE_TIMEOUT_MS = 5_000;
/**
 * By the coordinator's error for a commit: how often it may occur before the group is joined again. A member that is
 * unknown stays unknown. During a rebalance, the client usually joins again by itself within some milliseconds.
 */
const TOLERATED_REFUSALS: Readonly<Record<string, number>> = {
  UNKNOWN_MEMBER_ID: 0,
  FENCED_INSTANCE_ID: 0,
  ILLEGAL_GENERATION: 3,
  REBALANCE_IN_PROGRESS: 3,
};

/** Callbacks for what happens to a member of the group. */
export interface MemberListener {
  /** Records that were read and not yet committed may belong to another member now. If not, they are read again. */
  onGeneration(): void;
  /** Receives records of one partition. The client fetches more once this has resolved. */
  onBatch(payload: EachBatchPayload): Promise<void>;
  /** The partition was read up to `lastOffset` and held nothing to deliver. */
  onMarkers(partition: number, lastOffset: string): void;
  onError(message: string): void;
}

/**
 * The membership of a poller in its consumer group. A consumer that is no longer a member is replaced by a new one:
 * when kafkajs fails to join again, it continues to read, sends no heartbeat, and cannot commit.
 */
export class Membership {
  readonly #kafka: Kafka;
  readonly #mapping: MskMapping;
  readonly #listener: MemberListener;
  /** By broker, the generation of the last request to it. */
  readonly #fetches = new Map<number, number>();
  #consumer: Consumer | undefined;
  /** Incremented with each rebalance, and when the membership is lost. */
  #generation = 0;
  #restart: Promise<void> | undefined;
  #stopped = false;

  constructor({ kafka, mapping }: { kafka: Kafka; mapping: MskMapping }, listener: MemberListener) {
    this.#kafka = kafka;
    this.#mapping = mapping;
    this.#listener = listener;
  }

  /** @returns a function that tells whether there was no rebalance since and the membership was not lost */
  currently(): () => boolean {
    const generation = this.#generation;
    return () => generation === this.#generation;
  }

  /** Resolves when the group has been joined. */
  async start(): Promise<void> {
    const consumer = this.#newConsumer();
    const { topic, startingPosition } = this.#mapping;
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: startingPosition !== 'LATEST' });
    const eachBatch = async (payload: EachBatchPayload) => {
      if (this.#consumer === consumer) await this.#listener.onBatch(payload);
    };
    await consumer.run({ autoCommit: false, eachBatch });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#restart;
    await this.#consumer?.disconnect();
  }

  /** Does nothing when the membership is lost. @throws the error of the client */
  async commit(commits: readonly Commit[]): Promise<void> {
    const { topic } = this.#mapping;
    await this.#consumer?.commitOffsets(commits.map((commit) => ({ topic, ...commit })));
  }

  /** Joins the group again when the `error` of a commit, refused `refusals` times before, requires it. */
  refused(error: Error, refusals: number): void {
    const { type } = (error.cause ?? error) as { type?: string };
    const tolerated = TOLERATED_REFUSALS[type ?? ''] ?? Number.POSITIVE_INFINITY;
    if (this.#consumer && refusals >= tolerated) this.#startAgain(this.#consumer, error);
  }

  #newConsumer(): Consumer {
    const consumer = groupConsumer(this.#kafka, this.#mapping);
    const { CRASH, GROUP_JOIN, FETCH_START, START_BATCH_PROCESS } = consumer.events;
    const ifCurrent =
      <Event>(listener: (event: Event) => void) =>
      (event: Event) => {
        if (this.#consumer === consumer) listener(event);
      };
    consumer.on(
      GROUP_JOIN,
      ifCurrent(() => this.#startGeneration()),
    );
    consumer.on(
      FETCH_START,
      ifCurrent(({ payload }) => this.#fetches.set(payload.nodeId, this.#generation)),
    );
    consumer.on(
      START_BATCH_PROCESS,
      ifCurrent(({ payload }) => this.#passMarkers(payload)),
    );
    consumer.on(CRASH, ({ payload }) => this.#startAgain(consumer, payload.error));
    this.#fetches.clear();
    this.#consumer = consumer;
    return consumer;
  }

  #startGeneration(): void {
    this.#generation++;
    this.#listener.onGeneration();
  }

  /** Ignores answers to requests from before the rebalance. */
  #passMarkers({ batchSize, partition, lastOffset }: Markers): void {
    const isOld = [...this.#fetches.values()].some((generation) => generation !== this.#generation);
    if (batchSize === 0 && !isOld) this.#listener.onMarkers(partition, lastOffset);
  }

  #startAgain(consumer: Consumer, error: Error): void {
    if (this.#consumer !== consumer || this.#stopped) return;
    this.#listener.onError(`consumer of ${this.#mapping.topic} ended (${error.message}); starting again`);
    this.#consumer = undefined;
    this.#startGeneration();
    this.#restart = this.#replace(consumer);
  }

  async #replace(old: Consumer): Promise<void> {
    const left = old.disconnect().catch(() => undefined);
    await Promise.race([left, sleep(LEAVE_TIMEOUT_MS, undefined, { ref: false })]);
    await sleep(RESTART_DELAY_MS);
    if (this.#stopped) return;
    await this.start().catch((error: Error) => {
      if (this.#consumer) this.#startAgain(this.#consumer, error);
    });
  }
}

interface Markers {
  batchSize: number;
  partition: number;
  lastOffset: string;
}
