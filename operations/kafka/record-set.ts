import { type BatchHeader, MAGIC, readHeader } from '@facturation/platform/batch-header';
import type { UnreadableCode } from '../../functions/facturation/contract.ts';
import { type AbortedTransaction, AbortedTransactions } from './aborted-transactions.ts';
import { type ReadRecord, readRecords } from './batch-records.ts';
import { decompress, MAX_CONTENT_BYTES } from './codecs.ts';
import { findBatchAfter, isSound } from './find-batch.ts';
import { isIntact, payloadOf } from './intact-batch.ts';
import { markerAt, unreadableRecord } from './stand-ins.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Records, and bytes of them, that are read from one answer at most; what is left is fetched again. */
export const MAX_RECORDS = 100_000;

/** What is wanted of a partition, and what is known of it. */
export interface Span {
  /** The first offset that is due. */
  fetchOffset: number;
  /** Whether the bytes begin at that offset; otherwise they begin with an earlier batch, and a batch that ends behind them is damaged. */
  beginsThere?: boolean;
  /** Whether each offset has a record or a marker, as on a topic that is not compacted: a batch behind a gap is damaged. */
  dense?: boolean;
  /** The first offset that a consumer may not read yet. */
  endOffset: number;
  aborted: readonly AbortedTransaction[];
}

/**
 * Reads the batches that a broker gave for one partition, and never throws. Each offset that it passes has a record;
 * or Kafka's own rules hide it (markers, aborted transactions, compaction); or a record in its place says why it is
 * unreadable. Nothing is returned where the bytes show no way on.
 */
export function readRecordSet(bytes: Buffer, span: Span): RecordSet {
  const reader = new RecordSetReader(bytes, span);
  reader.read();
  return reader;
}

export interface RecordSet {
  readonly records: readonly ReadRecord[];
  /** The first offset that no batch of the log holds, although later ones are there: of a compacted topic, or lost. */
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
  /** Every offset before this one has been passed. */
  #due: number;
  /** The last offset of the batch before; no batch begins with less. */
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

  /** False where the bytes end within a batch, or nothing shows where a damaged one ends. */
  #readNext(batch: BatchHeader): boolean {
    const range = { from: this.#previous + 1, end: this.#endOffset };
    if (isSound(this.#bytes, batch, range) && this.#fits(batch)) {
      this.#readBatch(batch);
      return true;
    }
    // An answer may end within a batch, but not within its first one.
    if (this.#at > 0 && this.#beginsThere && batch.end > this.#bytes.length) return false;
    return this.#passDamaged(batch);
  }

  /** Whether the offsets of a batch, which are under no checksum, can be: beside those of its neighbours. */
  #fits(batch: BatchHeader): boolean {
    const isFirst = this.#at === 0;
    // A broker begins with the batch that holds the offset, or else with the next one, but never with an earlier one.
    if (isFirst && this.#beginsThere && batch.lastOffset < this.#due) return false;
    const due = Math.max(this.#due, this.#previous + 1);
    if (batch.baseOffset <= due) return true;
    return !this.#dense && !this.#overtakes(batch, due);
  }

  /** Whether the next batch has offsets that a consumer has not come to, but this one claims to have passed. */
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
    const from = this.#beginsThere ? Math.max(this.#due, this.#previous + 1) : this.#previous + 1;
    const next = findBatchAfter(this.#bytes, batch, { from, end: this.#endOffset });
    const until = next?.baseOffset ?? this.#endOf(batch, from);
    if (until === undefined) return false;
    this.#standInUntil(until, codeOf(this.#bytes, batch, next), batch);
    this.#at = next?.at ?? this.#bytes.length;
    return true;
  }

  /** Where a damaged batch ends that none is found behind; undefined where what it says cannot be. */
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

/** Offset, length and format are what the checksum does not cover. */
function codeOf(bytes: Buffer, batch: BatchHeader, next: BatchHeader | undefined): UnreadableCode {
  if (batch.magic < MAGIC) return 'format';
  const headerIsRight = batch.magic === MAGIC && next?.at === batch.end && !isIntact(bytes, batch);
  return headerIsRight ? 'checksum' : 'header';
}
