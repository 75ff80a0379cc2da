import { Buffer } from 'node:buffer';

const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/**
 * The partition of a topic in which Kafka's own producers put a key: murmur2 of its UTF-8, without the sign, over the
 * number of partitions. Whoever names it in a record keeps the record there, even when the topic has more partitions by
 * the time it is sent again.
 */
export const partitionOfKey = (key: string, partitions: number): number =>
  (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;

function murmur2(bytes: Buffer): number {
  const whole = bytes.length & ~3;
  let hash = SEED ^ bytes.length;
  for (let index = 0; index < whole; index += 4) {
    const block = Math.imul(bytes.readInt32LE(index), M);
    hash = Math.imul(hash, M) ^ Math.imul(block ^ (block >>> 24), M);
  }
  if (bytes.length > whole) hash = Math.imul(hash ^ bytes.readUIntLE(whole, bytes.length - whole), M);
  hash = Math.imul(hash ^ (hash >>> 13), M);
  return hash ^ (hash >>> 15);
}
