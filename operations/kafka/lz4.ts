import { lz4Decompress } from '@platformatic/wasm-utils';
import { Cursor } from './cursor.ts';
import { UnreadableError } from './unreadable-error.ts';

const MAGIC = 0x184d2204;
const CONTENT_SIZE = 0x08;
const BLOCK_CHECKSUM = 0x10;
const DICTIONARY = 0x01;
const UNCOMPRESSED = 0x80000000;
/** A byte of a compressed block stands for this many at most. */
const MAX_RATIO = 255;

/**
 * Decompresses a frame of LZ4, as producers of Kafka write it. @throws {UnreadableError} `size` before any memory is
 * taken, where its blocks could hold more than `maxBytes`.
 */
export function unlz4(frame: Buffer, maxBytes: number): Buffer {
  if (largestContent(frame) > maxBytes) throw new UnreadableError('size');
  return lz4Decompress(frame);
}

/** What the blocks hold at most: all but the last are full as a rule, so this is hardly more than they do hold. */
function largestContent(frame: Buffer): number {
  if (frame.readUInt32LE(0) !== MAGIC) throw new RangeError('no frame of LZ4');
  const flags = frame.readUInt8(4);
  const maxBlock = 1 << (8 + 2 * ((frame.readUInt8(5) >> 4) & 7));
  const blocks = new Cursor(frame);
  blocks.take(7 + (flags & CONTENT_SIZE ? 8 : 0) + (flags & DICTIONARY ? 4 : 0));
  let content = 0;
  while (blocks.left >= 4) {
    const word = blocks.take(4).readUInt32LE();
    if (word === 0) break;
    const length = word % UNCOMPRESSED;
    blocks.take(length + (flags & BLOCK_CHECKSUM ? 4 : 0));
    content += word >= UNCOMPRESSED ? length : Math.min(maxBlock, length * MAX_RATIO);
  }
  return content;
}
