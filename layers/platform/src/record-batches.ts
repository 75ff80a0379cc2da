/** What the header of a record batch says; its records need not be decoded, or even decodable, for that. */
export interface BatchHeader {
  baseOffset: number;
  lastOffset: number;
  /** Records left in it: compaction may have taken some. */
  records: number;
  /** A marker of a transaction, which no consumer is given. */
  control: boolean;
  transactional: boolean;
  producerId: bigint;
}

/** A transaction that was aborted, as a Fetch answer lists it. */
export interface AbortedTransaction {
  producerId: bigint;
  firstOffset: number;
}

/** Offset and length stand before what the length counts. */
const PREFIX_BYTES = 12;
const HEADER_BYTES = 61;
const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;

/**
 * The headers of the batches of a record set (message format 2). Ends before a batch that is cut off, or whose length
 * cannot be true.
 */
export function readBatchHeaders(bytes: Buffer): BatchHeader[] {
  const headers: BatchHeader[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length; ) {
    const length = bytes.readInt32BE(at + 8);
    if (length < HEADER_BYTES - PREFIX_BYTES || at + PREFIX_BYTES + length > bytes.length) break;
    const baseOffset = Number(bytes.readBigInt64BE(at));
    const attributes = bytes.readInt16BE(at + 21);
    headers.push({
      baseOffset,
      lastOffset: baseOffset + bytes.readInt32BE(at + 23),
      records: bytes.readInt32BE(at + 57),
      control: (attributes & CONTROL) > 0,
      transactional: (attributes & TRANSACTIONAL) > 0,
      producerId: bytes.readBigInt64BE(at + 43),
    });
    at += PREFIX_BYTES + length;
  }
  return headers;
}

/** Offsets; `to` does not belong to it. */
export interface OffsetRange {
  from: number;
  to: number;
}

/**
 * How many records of a range a consumer would be given of these batches: no markers, nothing of a transaction that was
 * aborted. A producer's transaction ends with its next marker.
 */
export function countDelivered(
  headers: readonly BatchHeader[],
  aborted: readonly AbortedTransaction[],
  { from, to }: OffsetRange,
): number {
  const coming = aborted.toSorted((one, other) => one.firstOffset - other.firstOffset);
  const open = new Set<bigint>();
  let count = 0;
  for (const batch of headers) {
    while (coming[0] && coming[0].firstOffset <= batch.lastOffset)
      open.add(coming.shift()?.producerId ?? -1n);
    if (batch.control) open.delete(batch.producerId);
    else if (!batch.transactional || !open.has(batch.producerId)) count += recordsWithin(batch, { from, to });
  }
  return count;
}

/** Of a batch that compaction has thinned, and the range cuts, no more than offsets are in the range. */
function recordsWithin({ baseOffset, lastOffset, records }: BatchHeader, { from, to }: OffsetRange): number {
  const offsets = Math.min(lastOffset + 1, to) - Math.max(baseOffset, from);
  return Math.max(0, Math.min(records, offsets));
}
