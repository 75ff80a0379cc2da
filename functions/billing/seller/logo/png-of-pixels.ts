import { crc32, deflateSync } from 'node:zlib';
import { filterRow } from './png-filters.ts';
import type { Pixels } from './png-pixels.ts';

/** Filters that are tried, on all rows alike: drawings compress best without one, photographs with Paeth's. */
const FILTERS = [0, 4];
const BYTES_OF_PIXEL = 3;

/** The PNG of an image: 8 bits a colour, no transparency, no interlacing. The same image gives the same bytes. */
export function pngOf(pixels: Pixels): Buffer {
  const [smallest = Buffer.alloc(0)] = FILTERS.map((filter) =>
    deflateSync(filtered(pixels, filter), { level: 9 }),
  ).sort((one, other) => one.length - other.length);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', smallest),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function filtered({ width, height, rgb }: Pixels, filter: number): Uint8Array {
  const length = width * BYTES_OF_PIXEL;
  const rows = new Uint8Array(height * (1 + length));
  let above: Uint8Array = new Uint8Array(length);
  for (let row = 0; row < height; row++) {
    const bytes = rgb.subarray(row * length, (row + 1) * length);
    rows[row * (1 + length)] = filter;
    rows.set(filterRow(filter, bytes, above, BYTES_OF_PIXEL), row * (1 + length) + 1);
    above = bytes;
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
