import type { EncodedRecord } from '../../../operations/kafka/kafka-record.ts';

/** Limits of one event. */
export interface BatchLimits {
  records: number;
  /** Bytes of the records' JSON; the envelope must still fit into Lambda's 6 MB. */
  bytes: number;
}

/** The records for one invocation. */
export interface Batch {
  /** JSON texts by partition, in offset order. */
  records: Map<number, string[]>;
  /** The first offset of each partition. */
  first: Map<number, bigint>;
  /** The offset from which each partition continues once the batch has been applied. */
  next: Map<number, bigint>;
  size: number;
}

/** Fetched records that wait for an invocation, in the order of each partition. */
export class RecordBuffer {
  readonly #queues = new Map<number, EncodedRecord[]>();
  /** ms; when the oldest waiting record came in. */
  #since = 0;
  #size = 0;
  #bytes = 0;

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Ms that the oldest record has waited. */
  ageMs(now: number): number {
    return this.#size === 0 ? 0 : now - this.#since;
  }

  add(partition: number, records: readonly EncodedRecord[], now: number): void {
    if (this.#size === 0) this.#since = now;
    const queue = this.#queues.get(partition);
    if (queue) for (const record of records) queue.push(record);
    else this.#queues.set(partition, [...records]);
    this.#size += records.length;
    for (const record of records) this.#bytes += bytesOf(record);
  }

  /** Whether records of a partition wait. */
  holds(partition: number): boolean {
    return this.#queues.has(partition);
  }

  clear(): void {
    this.#queues.clear();
    this.#size = 0;
    this.#bytes = 0;
  }

  /**
   * Takes a batch from the front of every partition. The next batch begins with the partition after the last one used.
   */
  take(limits: BatchLimits, now: number): Batch {
    const batch: Batch = { records: new Map(), first: new Map(), next: new Map(), size: 0 };
    let room = limits.bytes;
    for (const [partition, queue] of [...this.#queues]) {
      const count = countThatFit(queue, limits.records - batch.size, room);
      if (count === 0) continue;
      const taken = queue.splice(0, count);
      for (const record of taken) room -= bytesOf(record);
      batch.records.set(
        partition,
        taken.map(({ json }) => json),
      );
      batch.first.set(partition, BigInt(taken[0]?.offset ?? 0));
      batch.next.set(partition, BigInt(taken.at(-1)?.offset ?? -1) + 1n);
      batch.size += count;
      this.#moveToEnd(partition, queue);
    }
    this.#size -= batch.size;
    this.#bytes -= limits.bytes - room;
    this.#since = now;
    return batch;
  }

  #moveToEnd(partition: number, queue: EncodedRecord[]): void {
    this.#queues.delete(partition);
    if (queue.length > 0) this.#queues.set(partition, queue);
  }
}

/** Includes the comma between two records. */
const bytesOf = ({ bytes }: EncodedRecord): number => bytes + 1;

function countThatFit(queue: readonly EncodedRecord[], records: number, bytes: number): number {
  let count = 0;
  let room = bytes;
  for (const record of queue) {
    room -= bytesOf(record);
    if (count === records || room < 0) break;
    count++;
  }
  return count;
}
