import { type BatchHeader, MAGIC, readHeader } from '@facturation/platform/batch-header';
import type { UnreadableCode } from '../../functions/facturation/contract.ts';
import { type AbortedTransaction, AbortedTransactions } from './aborted-transactions.ts';
import { type ReadRecord, readRecords } from './batch-records.ts';
import { decompress, MAX_CONTENT_BYTES } from './codecs.ts';
import { findBatchAfter, isSound } from './find-batch.ts';
import { isIntact, payloadOf } from './intact-batch.ts';
import { markerAt, unreadableRecord } from './stand-ins.ts';
import { UnreadableError } from './unreadable-error.ts';

/** At most this many records are read from one answer. Those after them are fetched again. */
export const MAX_RECORDS = 100_000;

/** What to read of a partition, and what is known about it. */
export interface Span {
  /** The first offset to read. */
  fetchOffset: number;
  /**
   * Whether the bytes begin with the batch of that offset. Otherwise they begin with an earlier batch, and a batch whose
   * end lies beyond them is damaged.
   */
  beginsThere?: boolean;
  /** Whether every offset has a record or a marker, because the topic is not compacted. A batch after a gap is damaged. */
  dense?: boolean;
  /** The first offset that a consumer may not read yet. */
  endOffset: number;
  aborted: readonly AbortedTransaction[];
}

/**
 * Reads the batches that a broker sent for one partition. It never throws, and it skips no offset silently: an offset has
 * a record, or Kafka's own rules hide it (markers, aborted transactions, compaction), or a record in its place says why it
 * cannot be read. Where the bytes do not show where to continue, it returns no records.
 */
export function readRecordSet(bytes: Buffer, span: Span): RecordSet {
  const reader = new RecordSetReader(bytes, span);
  reader.read();
  return reader;
}

export interface RecordSet {
  readonly records: readonly ReadRecord[];
  /** The first offset that is in no batch, although later ones are: the topic was compacted, or the offset is lost. */
  readonly gap: number | undefined;
}

class RecordSetReader {
  readonly records: ReadRecord[] = [];
  gap: number | undefined;
  readonly #bytes: Buffer;
  readonly #endOffset: number;
  readonly #beginsThere: boolean;
  readonly #dense: boolean;
  readonly #aborted: AbortedTransactions;
  /** The next offset to read: all before it are done. */
  #due: number;
  /** The last offset of the previous batch. The next batch begins after it. */
  #previous = -1;
  #at = 0;
  #contentBytes = 0;

  constructor(bytes: Buffer, { fetchOffset, endOffset, aborted, beginsThere = true, dense = false }: Span) {
    this.#bytes = bytes;
    this.#endOffset = endOffset;
    this.#beginsThere = beginsThere;
    this.#dense = dense;
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

  /** Returns false where the bytes end within a batch, or where the end of a damaged batch cannot be found. */
  #readNext(batch: BatchHeader): boolean {
    const range = { from: this.#previous + 1, end: this.#endOffset };
    if (isSound(this.#bytes, batch, range) && this.#fits(batch)) {
      this.#readBatch(batch);
      return true;
    }
    // The broker cuts an answer off at its limit, but never within the first batch.
    if (this.#at > 0 && this.#beginsThere && batch.end > this.#bytes.length) return false;
    return this.#passDamaged(batch);
  }

  /** Whether the offsets of a batch agree with those of its neighbours. No checksum covers them. */
  #fits(batch: BatchHeader): boolean {
    const isFirst = this.#at === 0;
    // A broker begins with the batch that holds the requested offset or with the next one, never with an earlier one.
    if (isFirst && this.#beginsThere && batch.lastOffset < this.#due) return false;
    const due = Math.max(this.#due, this.#previous + 1);
    if (batch.baseOffset <= due) return true;
    return !this.#dense && !this.#overtakes(batch, due);
  }

  /** Whether this batch claims offsets that belong to the next batch. */
  #overtakes(batch: BatchHeader, due: number): boolean {
    const next = readHeader(this.#bytes, batch.end);
    const range = { from: due, end: this.#endOffset };
    return next !== undefined && next.baseOffset <= batch.lastOffset && isSound(this.#bytes, next, range);
  }

  #readBatch(batch: BatchHeader): void {
    this.#at = batch.end;
    this.#previous = batch.lastOffset;
    const hidden = this.#aborted.hides(this.#bytes, batch) || batch.control;
    if (batch.lastOffset < this.#due) return;
    if (batch.baseOffset > this.#due) this.gap ??= this.#due;
    this.#due = Math.max(this.#due, batch.baseOffset);
    if (!hidden) this.#readRecords(batch);
    if (this.records.length === MAX_RECORDS) return;
    // The client continues after the last record that it is given.
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
    const from = this.#beginsThere ? Math.max(this.#due, this.#previous + 1) : this.#previous + 1;
    const next = findBatchAfter(this.#bytes, batch, { from, end: this.#endOffset });
    const until = next?.baseOffset ?? this.#endOf(batch, from);
    if (until === undefined) return false;
    this.#standInUntil(until, codeOf(this.#bytes, batch, next), batch);
    this.#at = next?.at ?? this.#bytes.length;
    return true;
  }

  /** The end of a damaged batch that no other batch follows; undefined where its header contradicts itself. */
  #endOf({ magic, baseOffset, lastOffset, count }: BatchHeader, from: number): number | undefined {
    const isTooLate = this.#dense && baseOffset > Math.max(this.#due, from);
    const base = isTooLate ? from : baseOffset;
    const last = magic < MAGIC ? base : base + lastOffset - baseOffset;
    const fits = magic < MAGIC || count === lastOffset - baseOffset + 1;
    return fits && last >= this.#due && last < this.#endOffset ? last + 1 : undefined;
  }

  #standInUntil(offset: number, code: UnreadableCode, batch: BatchHeader): void {
    const until = Math.min(offset, this.#due + MAX_RECORDS - this.records.length);
    for (; this.#due < until; this.#due++) this.records.push(unreadableRecord(this.#due, code, batch));
  }
}

/** The checksum does not cover the offset, the length and the format. */
function codeOf(bytes: Buffer, batch: BatchHeader, next: BatchHeader | undefined): UnreadableCode {
  if (batch.magic < MAGIC) return 'format';
  const headerIsRight = batch.magic === MAGIC && next?.at === batch.end && !isIntact(bytes, batch);
  return headerIsRight ? 'checksum' : 'header';
}
