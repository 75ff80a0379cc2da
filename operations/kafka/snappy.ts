import { snappyDecompress } from '@platformatic/wasm-utils';
import { UnreadableError } from './unreadable-error.ts';

/** How Java's library begins a stream of blocks; two numbers follow: its version, and the oldest that can read it. */
const JAVA_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const JAVA_HEADER_BYTES = 16;

/**
 * Decompresses Snappy: one block, as librdkafka writes it, or the stream of Java's library. @throws {UnreadableError}
 * `size` before any memory is taken, where it says to hold more than `maxBytes`.
 */
export function unsnappy(compressed: Buffer, maxBytes: number): Buffer {
  const blocks = isJavaStream(compressed) ? [...blocksOf(compressed)] : [compressed];
  const content = blocks.reduce((sum, block) => sum + contentLength(block), 0);
  if (content > maxBytes) throw new UnreadableError('size');
  return Buffer.concat(blocks.map(snappyDecompress));
}

const isJavaStream = (compressed: Buffer): boolean =>
  compressed.length >= JAVA_HEADER_BYTES && compressed.subarray(0, JAVA_MAGIC.length).equals(JAVA_MAGIC);

function* blocksOf(stream: Buffer): Generator<Buffer> {
  for (let at = JAVA_HEADER_BYTES; at < stream.length; ) {
    const end = at + 4 + stream.readUInt32BE(at);
    if (end > stream.length) throw new RangeError('a block of Snappy is cut');
    yield stream.subarray(at + 4, end);
    at = end;
  }
}

/** A block begins with the length of its content, 7 bits a byte. */
function contentLength(block: Buffer): number {
  let length = 0;
  for (let at = 0; at < 5; at++) {
    const byte = block.readUInt8(at);
    length += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return length;
  }
  throw new RangeError('a block of Snappy without a length');
}
