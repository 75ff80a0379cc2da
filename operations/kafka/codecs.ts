import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { unlz4 } from './lz4.ts';
import { unsnappy } from './snappy.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What a batch may hold when decompressed, in bytes. The topic takes 256 KiB compressed. */
export const MAX_CONTENT_BYTES = 64 * 1024 * 1024;

type Decompress = (compressed: Buffer, maxBytes: number) => Buffer;

/** By their number in a batch's attributes. */
const CODECS = new Map<number, Decompress>([
  [0, (plain) => plain],
  [1, (compressed, maxOutputLength) => gunzipSync(compressed, { maxOutputLength })],
  [2, unsnappy],
  [3, unlz4],
  [4, (compressed, maxOutputLength) => zstdDecompressSync(compressed, { maxOutputLength })],
]);

/**
 * The records of a batch, decompressed. @throws {UnreadableError} `codec`, `size` or `decompression`; no more memory
 * than `MAX_CONTENT_BYTES` is taken for it.
 */
export function decompress(codec: number, compressed: Buffer): Buffer {
  const decompressed = CODECS.get(codec);
  if (!decompressed) throw new UnreadableError('codec');
  try {
    return decompressed(compressed, MAX_CONTENT_BYTES);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableError(tooLarge ? 'size' : 'decompression', { cause: error });
  }
}
