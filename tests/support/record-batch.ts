import { gzipSync, zstdCompressSync } from 'node:zlib';
import { crc32c, lz4Compress, snappyCompress } from '@platformatic/wasm-utils';

/** A record of a batch; its offset is the batch's first one and its place in it, unless `delta` says otherwise. */
export interface PlainRecord {
  key?: Buffer | null;
  value?: Buffer | null;
  headers?: readonly (readonly [name: Buffer, value: Buffer | null])[];
  timestampDelta?: bigint;
  delta?: number;
}

export interface BatchOptions {
  baseOffset?: number;
  /** Number of a codec. */
  codec?: number;
  /** Other bits of the attributes: 8 append time, 16 transactional, 32 control. */
  flags?: number;
  producerId?: bigint;
  baseTimestamp?: bigint;
  maxTimestamp?: bigint;
  lastDelta?: number;
  count?: number;
  /** In the place of what the records are compressed to. */
  payload?: Buffer;
}

const COMPRESS = [(plain: Buffer) => plain, gzipSync, snappyCompress, lz4Compress, zstdCompressSync];

/** A record batch as it stands in a log. */
export function recordBatch(records: readonly PlainRecord[], options: BatchOptions = {}): Buffer {
  const { baseOffset = 0, codec = 0, flags = 0, producerId = -1n, count = records.length } = options;
  const { baseTimestamp = 0n, maxTimestamp = baseTimestamp, lastDelta = count - 1 } = options;
  const plain = Buffer.concat(records.map(encodeRecord));
  const payload = options.payload ?? Buffer.from(COMPRESS[codec]?.(plain) ?? plain);
  const checked = Buffer.alloc(40);
  checked.writeInt16BE(codec | flags, 0);
  checked.writeInt32BE(lastDelta, 2);
  checked.writeBigInt64BE(baseTimestamp, 6);
  checked.writeBigInt64BE(maxTimestamp, 14);
  checked.writeBigInt64BE(producerId, 22);
  checked.writeInt16BE(0, 30);
  checked.writeInt32BE(0, 32);
  checked.writeInt32BE(count, 36);
  const body = Buffer.concat([checked, payload]);
  const header = Buffer.alloc(21);
  header.writeBigInt64BE(BigInt(baseOffset), 0);
  header.writeInt32BE(9 + body.length, 8);
  header.writeInt8(2, 16);
  header.writeUInt32BE(crc32c(body), 17);
  return Buffer.concat([header, body]);
}

function encodeRecord(
  { key = null, value = null, headers = [], timestampDelta = 0n, delta }: PlainRecord,
  index: number,
): Buffer {
  const body = Buffer.concat([
    Buffer.from([0]),
    varint(timestampDelta),
    varint(delta ?? index),
    encodeBytes(key),
    encodeBytes(value),
    varint(headers.length),
    ...headers.flatMap(([name, content]) => [encodeBytes(name), encodeBytes(content)]),
  ]);
  return Buffer.concat([varint(body.length), body]);
}

const encodeBytes = (bytes: Buffer | null): Buffer =>
  bytes === null ? varint(-1) : Buffer.concat([varint(bytes.length), bytes]);

/** A signed number in zigzag form, 7 bits a byte. */
function varint(value: number | bigint): Buffer {
  const signed = BigInt(value);
  let bits = BigInt.asUintN(64, (signed << 1n) ^ (signed >> 63n));
  const bytes: number[] = [];
  for (; bits > 0x7fn; bits >>= 7n) bytes.push(Number(bits & 0x7fn) | 0x80);
  bytes.push(Number(bits));
  return Buffer.from(bytes);
}
