import { setTimeout as sleep } from 'node:timers/promises';
import type { Accepts } from '../../../layers/platform/deployment/filter-pattern.ts';
import { retryDelayMs } from '../retry-delay.ts';
import { Signal } from '../signal.ts';
import type { Checkpoint, Checkpoints } from './checkpoints.ts';
import { deliver, type Target } from './delivery.ts';
import { encodeRecord } from './stream-event.ts';
import { StreamError, type StreamRecord, type Streams } from './streams.ts';
import { WaitingRecords } from './waiting-records.ts';

/** AWS asks each shard four times a second. */
const POLL_INTERVAL_MS = 250;

export interface ShardPollerOptions extends Target {
  streams: Streams;
  streamArn: string;
  shard: string;
  checkpoints: Checkpoints;
  /** Whether the function is to be called with a record. */
  accepts: Accepts;
}

/**
 * Reads one shard and delivers it, with one batch in flight. A checkpoint is written when a batch was delivered, so what
 * was read and not delivered is read again after a restart.
 */
export class ShardPoller {
  readonly #options: ShardPollerOptions;
  readonly #waiting: WaitingRecords;
  readonly #stop = new Signal();
  /** Sequence number of the last record that was read. */
  #position: string | undefined;
  /** That of the last checkpoint. */
  #written: string | undefined;
  #iterator: string | undefined;
  #isRead = false;
  #failures = 0;
  #stopped = false;

  constructor(options: ShardPollerOptions, from: Checkpoint = {}) {
    this.#options = options;
    this.#waiting = new WaitingRecords(options.mapping);
    this.#position = from.sequence;
    this.#written = from.sequence;
  }

  /** @returns whether the shard is closed and was delivered to its end; false when this was stopped before */
  async run(): Promise<boolean> {
    while (!this.#stopped && !(this.#isRead && this.#waiting.isEmpty)) {
      if (this.#waiting.isDue(Date.now()) || this.#isRead) await this.#deliver();
      else if (!(await this.#read())) await this.#pause();
    }
    if (!this.#stopped) await this.#checkpoint({ sequence: this.#position, ended: true });
    return !this.#stopped;
  }

  /** Lets the batch in flight be the last. */
  stop(): void {
    this.#stopped = true;
    this.#stop.raise();
  }

  async #pause(): Promise<void> {
    const interval = this.#failures > 0 ? retryDelayMs(this.#failures) : POLL_INTERVAL_MS;
    const left = this.#waiting.windowLeftMs(Date.now()) ?? interval;
    if (!this.#stopped && !this.#isRead) await this.#stop.wait(Math.max(0, Math.min(interval, left)));
  }

  /** @returns whether there may be more to read at once */
  async #read(): Promise<boolean> {
    const { streams, streamArn, shard } = this.#options;
    try {
      this.#iterator ??= await streams.iterator(streamArn, shard, this.#position);
      const { records, next } = await streams.records(this.#iterator);
      this.#iterator = next;
      this.#isRead = next === undefined;
      this.#failures = 0;
      await this.#take(records);
      return records.length > 0;
    } catch (error) {
      this.#refused(error as Error);
      return false;
    }
  }

  async #take(records: readonly StreamRecord[]): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    this.#position = last.dynamodb.SequenceNumber;
    const { accepts, streamArn } = this.#options;
    const wanted = records.filter(accepts).map((record) => encodeRecord(record, streamArn));
    if (wanted.length > 0) this.#waiting.add(wanted, Date.now());
    else if (this.#waiting.isEmpty) await this.#checkpoint({ sequence: this.#position });
  }

  #refused(error: Error): void {
    const { shard, mapping, onError } = this.#options;
    const code = error instanceof StreamError ? error.code : '';
    this.#iterator = undefined;
    // An iterator is good for 15 minutes, and a batch may fail for longer.
    if (code === 'ExpiredIteratorException') return;
    this.#failures++;
    // DynamoDB Local says it once of a shard that was empty: where reading began with the oldest record, none is lost.
    if (code === TRIMMED && this.#position === undefined && this.#failures === 1) return;
    if (code === TRIMMED) this.#position = undefined;
    if (code === 'ResourceNotFoundException') this.#isRead = true;
    onError(
      `${mapping.functionName}: shard ${shard} of ${mapping.table}: ${error.message}${OUTCOMES[code] ?? ''}`,
    );
  }

  async #deliver(): Promise<void> {
    const batch = this.#waiting.next(Date.now());
    await deliver(this.#options, batch, {
      isWanted: () => !this.#stopped,
      onDone: (sequence) => this.#checkpoint({ sequence }),
    });
    if (!this.#stopped && this.#waiting.isEmpty) await this.#checkpoint({ sequence: this.#position });
  }

  /** Repeats until it succeeds, or after a failure when this was stopped. */
  async #checkpoint({ sequence, ended }: Checkpoint): Promise<void> {
    const { checkpoints, shard, mapping, onError } = this.#options;
    if (sequence === this.#written && !ended) return;
    for (let failures = 1; ; failures++) {
      try {
        await checkpoints.write(shard, { ...(sequence && { sequence }), ...(ended && { ended }) });
        this.#written = sequence;
        return;
      } catch (error) {
        onError(`checkpoint of ${mapping.functionName} not written (${(error as Error).message})`);
        if (this.#stopped) return;
        await sleep(retryDelayMs(failures));
      }
    }
  }
}

const TRIMMED = 'TrimmedDataAccessException';

/** What follows from a refusal. */
const OUTCOMES: Readonly<Record<string, string>> = {
  [TRIMMED]: '; reading from the oldest record that is left, and those before it are lost',
  ResourceNotFoundException: '; it holds nothing any more',
};
