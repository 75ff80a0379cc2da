import type { StreamMapping } from '../../../layers/platform/deployment/streams.ts';
import { ENVELOPE_BYTES, MAX_PAYLOAD_BYTES } from '../../../operations/kafka/kafka-record.ts';
import type { EncodedRecord } from './stream-event.ts';

/** The records of one event, in bytes of their JSON. */
const MAX_BATCH_BYTES = MAX_PAYLOAD_BYTES - ENVELOPE_BYTES;

type Batching = Pick<StreamMapping, 'batchSize' | 'batchWindow'>;

/** Records of a shard that were read, and when they are due: by their number, their size, or the time they waited. */
export class WaitingRecords {
  readonly #batching: Batching;
  #records: EncodedRecord[] = [];
  #bytes = 0;
  /** ms; since when the oldest waits. */
  #since = 0;

  constructor(batching: Batching) {
    this.#batching = batching;
  }

  get isEmpty(): boolean {
    return this.#records.length === 0;
  }

  /** @param now ms */
  add(records: readonly EncodedRecord[], now: number): void {
    if (this.isEmpty) this.#since = now;
    for (const record of records) {
      this.#records.push(record);
      this.#bytes += bytesOf(record);
    }
  }

  /** Whether a batch is due. @param now ms */
  isDue(now: number): boolean {
    if (this.isEmpty) return false;
    const isFull = this.#records.length >= this.#batching.batchSize || this.#bytes >= MAX_BATCH_BYTES;
    return isFull || (this.windowLeftMs(now) ?? 0) <= 0;
  }

  /** Milliseconds that the waiting records may still wait for others; undefined when none wait. @param now ms */
  windowLeftMs(now: number): number | undefined {
    if (this.isEmpty) return undefined;
    return this.#batching.batchWindow * 1_000 - (now - this.#since);
  }

  /** Takes out the next batch, as large as an event may be: at least one record. @param now ms */
  next(now: number): EncodedRecord[] {
    let count = 0;
    let bytes = 0;
    for (const record of this.#records) {
      if (count === this.#batching.batchSize || (count > 0 && bytes + bytesOf(record) > MAX_BATCH_BYTES))
        break;
      bytes += bytesOf(record);
      count++;
    }
    this.#bytes -= bytes;
    this.#since = now;
    return this.#records.splice(0, count);
  }
}

/** Includes the comma between two records. */
const bytesOf = ({ bytes }: EncodedRecord): number => bytes + 1;
