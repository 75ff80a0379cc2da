import type { UnreadableCode } from '../../functions/facturation/contract.ts';
import { type AbortedTransaction, AbortedTransactions } from './aborted-transactions.ts';
import { type BatchHeader, isIntact, MAGIC, payloadOf, readHeader } from './batch-header.ts';
import { type ReadRecord, readRecords } from './batch-records.ts';
import { decompress, MAX_CONTENT_BYTES } from './codecs.ts';
import { findBatchAfter, isSound } from './find-batch.ts';
import { markerAt, UnreadableError, unreadableRecord } from './stand-ins.ts';

/** Records, and bytes of them, that are read from one answer at most; what is left is fetched again. */
const MAX_RECORDS = 100_000;

/** What was asked of a partition, and what the broker says of it. */
export interface Span {
  fetchOffset: number;
  /** The first offset that a consumer may not read yet. */
  endOffset: number;
  aborted: readonly AbortedTransaction[];
}

/**
 * Reads the batches that a broker gave for one partition, and never throws. Each offset that it passes has a record;
 * or Kafka's own rules hide it (markers, aborted transactions, compaction); or a record in its place says why it is
 * unreadable. Nothing is returned where the bytes show no way on.
 */
export function readRecordSet(bytes: Buffer, span: Span): ReadRecord[] {
  const reader = new RecordSetReader(bytes, span);
  reader.read();
  return reader.records;
}

class RecordSetReader {
  readonly records: ReadRecord[] = [];
  readonly #bytes: Buffer;
  readonly #endOffset: number;
  readonly #aborted: AbortedTransactions;
  /** Every offset before this one has been passed. */
  #due: number;
  /** The last offset of the batch before; no batch begins with less. */
  #previous = -1;
  #at = 0;
  #contentBytes = 0;

  constructor(bytes: Buffer, { fetchOffset, endOffset, aborted }: Span) {
    this.#bytes = bytes;
    this.#endOffset = endOffset;
    this.#aborted = new AbortedTransactions(aborted);
    this.#due = fetchOffset;
  }

  read(): void {
    while (this.#hasRoom()) {
      const batch = readHeader(this.#bytes, this.#at);
      if (!batch || !this.#readNext(batch)) return;
    }
  }

  #hasRoom(): boolean {
    return this.records.length < MAX_RECORDS && this.#contentBytes < MAX_CONTENT_BYTES;
  }

  /** False where the bytes end within a batch, or nothing shows where a damaged one ends. */
  #readNext(batch: BatchHeader): boolean {
    const range = { from: this.#previous + 1, end: this.#endOffset };
    if (isSound(this.#bytes, batch, range)) {
      this.#readBatch(batch);
      return true;
    }
    // An answer may end within a batch, but not within its first one.
    if (this.#at > 0 && batch.end > this.#bytes.length) return false;
    return this.#passDamaged(batch);
  }

  #readBatch(batch: BatchHeader): void {
    this.#at = batch.end;
    this.#previous = batch.lastOffset;
    const hidden = this.#aborted.hides(this.#bytes, batch) || batch.control;
    if (batch.lastOffset < this.#due) return;
    this.#due = Math.max(this.#due, batch.baseOffset);
    if (!hidden) this.#readRecords(batch);
    if (this.records.length === MAX_RECORDS) return;
    // The client goes on behind the last record that it is given.
    if (Number(this.records.at(-1)?.offset ?? -1) < batch.lastOffset)
      this.records.push(markerAt(batch.lastOffset));
    this.#due = batch.lastOffset + 1;
  }

  #readRecords(batch: BatchHeader): void {
    const wanted = { fromOffset: this.#due, atMost: MAX_RECORDS - this.records.length };
    try {
      const content = decompress(batch.codec, payloadOf(this.#bytes, batch));
      this.#contentBytes += content.length;
      for (const record of readRecords(content, batch, wanted)) this.records.push(record);
    } catch (error) {
      const code = error instanceof UnreadableError ? error.code : 'records';
      this.#standInUntil(batch.lastOffset + 1, code, batch);
    }
  }

  #passDamaged(batch: BatchHeader): boolean {
    const range = { from: Math.max(this.#due, this.#previous + 1), end: this.#endOffset };
    const next = findBatchAfter(this.#bytes, batch, range);
    const until = next?.baseOffset ?? this.#endOf(batch);
    if (until === undefined) return false;
    this.#standInUntil(until, codeOf(this.#bytes, batch, next), batch);
    this.#at = next?.at ?? this.#bytes.length;
    return true;
  }

  /** Where a damaged batch ends that none is found behind; undefined where what it says cannot be. */
  #endOf({ magic, baseOffset, lastOffset, count }: BatchHeader): number | undefined {
    const last = magic < MAGIC ? baseOffset : lastOffset;
    const fits = magic < MAGIC || count === lastOffset - baseOffset + 1;
    return fits && last >= this.#due && last < this.#endOffset ? last + 1 : undefined;
  }

  #standInUntil(offset: number, code: UnreadableCode, batch: BatchHeader): void {
    const until = Math.min(offset, this.#due + MAX_RECORDS - this.records.length);
    for (; this.#due < until; this.#due++) this.records.push(unreadableRecord(this.#due, code, batch));
  }
}

/** Offset, length and format are what the checksum does not cover. */
function codeOf(bytes: Buffer, batch: BatchHeader, next: BatchHeader | undefined): UnreadableCode {
  if (batch.magic < MAGIC) return 'format';
  const headerIsRight = batch.magic === MAGIC && next?.at === batch.end && !isIntact(bytes, batch);
  return headerIsRight ? 'checksum' : 'header';
}
