import type { BatchHeader } from '@facturation/platform/batch-header';
import { Cursor } from './cursor.ts';
import { payloadOf } from './intact-batch.ts';

/** A transaction that its producer, or the broker after its time-out, has given up. */
export interface AbortedTransaction {
  producerId: bigint;
  firstOffset: number;
}

/** Says of the batches of a partition, asked in their order, which belong to a transaction that was given up. */
export class AbortedTransactions {
  readonly #coming: AbortedTransaction[];
  readonly #open = new Set<bigint>();

  constructor(transactions: readonly AbortedTransaction[]) {
    this.#coming = transactions.toSorted((one, other) => one.firstOffset - other.firstOffset);
  }

  hides(bytes: Buffer, batch: BatchHeader): boolean {
    while ((this.#coming[0]?.firstOffset ?? Number.POSITIVE_INFINITY) <= batch.lastOffset)
      this.#open.add(this.#coming.shift()?.producerId ?? -1n);
    if (batch.control && isAbortMarker(bytes, batch)) this.#open.delete(batch.producerId);
    return batch.transactional && !batch.control && this.#open.has(batch.producerId);
  }
}

/** The key of a marker is its version and its type: 0 for an abort. */
function isAbortMarker(bytes: Buffer, batch: BatchHeader): boolean {
  const cursor = new Cursor(payloadOf(bytes, batch));
  try {
    cursor.varint();
    cursor.int8();
    cursor.varlong();
    cursor.varint();
    return cursor.varintBytes()?.readInt16BE(2) === 0;
  } catch {
    return false;
  }
}
