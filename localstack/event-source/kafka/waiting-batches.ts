import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import { ENVELOPE_BYTES, MAX_PAYLOAD_BYTES } from '../../../operations/kafka/kafka-record.ts';
import { type Batch, RecordBuffer } from './record-buffer.ts';

/** Fetching pauses while this many batches wait. */
const BATCHES_AHEAD = 2;

type Batching = Pick<MskMapping, 'batchSize' | 'maximumBatchingWindow'>;

/** The fetched records, and when they are due: by their number, by their size, or by the time they have waited. */
export class WaitingBatches extends RecordBuffer {
  readonly #batching: Batching;

  constructor(batching: Batching) {
    super();
    this.#batching = batching;
  }

  /** Whether no more records should be fetched. */
  get isFull(): boolean {
    return (
      this.size >= BATCHES_AHEAD * this.#batching.batchSize || this.bytes >= BATCHES_AHEAD * MAX_PAYLOAD_BYTES
    );
  }

  /** Whether a batch is due. @param now ms */
  isDue(now: number): boolean {
    if (this.size === 0) return false;
    if (this.size >= this.#batching.batchSize || this.bytes >= MAX_PAYLOAD_BYTES) return true;
    return (this.windowLeftMs(now) ?? 0) <= 0;
  }

  /** Milliseconds that the waiting records may still wait for others; undefined when none wait. @param now ms */
  windowLeftMs(now: number): number | undefined {
    if (this.size === 0) return undefined;
    return this.#batching.maximumBatchingWindow * 1_000 - this.ageMs(now);
  }

  /** Takes out the next batch, as large as an event may be. @param now ms */
  next(now: number): Batch {
    const limits = { records: this.#batching.batchSize, bytes: MAX_PAYLOAD_BYTES - ENVELOPE_BYTES };
    return this.take(limits, now);
  }
}
