import { type BatchHeader, HEADER_BYTES, readHeader } from './batch-header.ts';

/**
 * What the header of a record batch says about its records. They need not be decoded for that, or even be decodable.
 */
export type CountedBatch = Pick<
  BatchHeader,
  'baseOffset' | 'lastOffset' | 'count' | 'control' | 'transactional' | 'producerId'
>;

/** A transaction that was aborted, as a Fetch answer lists it. */
export interface AbortedTransaction {
  producerId: bigint;
  firstOffset: number;
}

/**
 * The headers of the batches in a record set (message format 2). It ends before a batch that is cut off or whose length
 * is impossible.
 */
export function readBatchHeaders(bytes: Buffer): BatchHeader[] {
  const headers: BatchHeader[] = [];
  for (let header = readHeader(bytes, 0); header; header = readHeader(bytes, header.end)) {
    if (header.end < header.at + HEADER_BYTES || header.end > bytes.length) break;
    headers.push(header);
  }
  return headers;
}

/** A range of offsets; `to` is exclusive. */
export interface OffsetRange {
  from: number;
  to: number;
}

/**
 * How many records in a range a consumer would get from these batches: no markers and no records of aborted
 * transactions. The transaction of a producer ends with its next marker.
 */
export function countDelivered(
  headers: readonly CountedBatch[],
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

/** For a compacted batch that the range cuts, at most the number of offsets in the range. */
function recordsWithin({ baseOffset, lastOffset, count }: CountedBatch, { from, to }: OffsetRange): number {
  const offsets = Math.min(lastOffset + 1, to) - Math.max(baseOffset, from);
  return Math.max(0, Math.min(count, offsets));
}
