import { type BatchHeader, MAGIC, MAGIC_AT, readHeader } from '@facturation/platform/batch-header';
import { isIntact } from './intact-batch.ts';

/** The offsets that a batch may have: what is due, and what consumers may read. */
export interface OffsetRange {
  from: number;
  end: number;
}

/**
 * Whether a batch can be believed. Its offset, length and format are under no checksum; they are judged by whether the
 * checksum is right for what they delimit, and whether the offsets can be.
 */
export const isSound = (bytes: Buffer, batch: BatchHeader, { from, end }: OffsetRange): boolean =>
  batch.baseOffset >= from &&
  batch.lastOffset >= batch.baseOffset &&
  batch.lastOffset < end &&
  isIntact(bytes, batch);

/** The first sound batch behind a damaged one: where that one says to end, or else wherever one begins. */
export function findBatchAfter(
  bytes: Buffer,
  damaged: BatchHeader,
  range: OffsetRange,
): BatchHeader | undefined {
  const isNext = (batch: BatchHeader | undefined) => batch && isSound(bytes, batch, range);
  const neighbour = damaged.end > damaged.at ? readHeader(bytes, damaged.end) : undefined;
  if (isNext(neighbour)) return neighbour;
  for (const at of candidatesAfter(bytes, damaged.at)) {
    const batch = readHeader(bytes, at);
    if (isNext(batch)) return batch;
  }
  return undefined;
}

/** Where a batch could begin, by the byte that names the format. */
function* candidatesAfter(bytes: Buffer, at: number): Generator<number> {
  let magicAt = at + MAGIC_AT;
  while (true) {
    magicAt = bytes.indexOf(MAGIC, magicAt + 1);
    if (magicAt === -1) return;
    yield magicAt - MAGIC_AT;
  }
}
