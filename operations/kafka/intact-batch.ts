import { ATTRIBUTES_AT, type BatchHeader, HEADER_BYTES, MAGIC } from '@facturation/platform/batch-header';
import { crc32c } from '@platformatic/wasm-utils';

const CRC_AT = 17;

/** Whether a batch of version 2 is here, and everything after its checksum is as it was written. */
export const isIntact = (bytes: Buffer, { at, end, magic }: BatchHeader): boolean =>
  magic === MAGIC &&
  end >= at + HEADER_BYTES &&
  end <= bytes.length &&
  crc32c(bytes.subarray(at + ATTRIBUTES_AT, end)) === bytes.readUInt32BE(at + CRC_AT);

/** What follows the header of an intact batch: its records, perhaps compressed. */
export const payloadOf = (bytes: Buffer, { at, end }: BatchHeader): Buffer =>
  bytes.subarray(at + HEADER_BYTES, end);
