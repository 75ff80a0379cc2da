/** Offset and length stand before what the length counts. */
const PREFIX_BYTES = 12;
const LENGTH_AT = 8;
export const MAGIC_AT = 16;
export const ATTRIBUTES_AT = 21;
/** Everything before the records. */
export const HEADER_BYTES = 61;
/** The only format that brokers of version 4 and newer write. */
export const MAGIC = 2;

/** The header of a record batch. Nothing in it has been checked. */
export interface BatchHeader {
  /** Where the batch begins and ends in the bytes. */
  at: number;
  end: number;
  /** Version of the format; the fields after it mean something only in version 2. */
  magic: number;
  baseOffset: number;
  lastOffset: number;
  /** Number of the codec; 5 to 7 do not exist. */
  codec: number;
  /** Whether the time of every record is the broker's clock, `maxTimestamp`. */
  appendTime: boolean;
  transactional: boolean;
  control: boolean;
  baseTimestamp: bigint;
  maxTimestamp: bigint;
  producerId: bigint;
  count: number;
}

/** Undefined when too few bytes are left. */
export function readHeader(bytes: Buffer, at: number): BatchHeader | undefined {
  if (bytes.length - at < HEADER_BYTES) return undefined;
  const attributes = bytes.readInt16BE(at + ATTRIBUTES_AT);
  const baseOffset = Number(bytes.readBigInt64BE(at));
  return {
    at,
    end: at + PREFIX_BYTES + bytes.readInt32BE(at + LENGTH_AT),
    magic: bytes.readInt8(at + MAGIC_AT),
    baseOffset,
    lastOffset: baseOffset + bytes.readInt32BE(at + 23),
    codec: attributes & 0x07,
    appendTime: (attributes & 0x08) !== 0,
    transactional: (attributes & 0x10) !== 0,
    control: (attributes & 0x20) !== 0,
    baseTimestamp: bytes.readBigInt64BE(at + 27),
    maxTimestamp: bytes.readBigInt64BE(at + 35),
    producerId: bytes.readBigInt64BE(at + 43),
    count: bytes.readInt32BE(at + 57),
  };
}
