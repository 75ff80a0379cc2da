import { crc32, inflateSync } from 'node:zlib';
import { ImageFault } from './image-fault.ts';

/** What its first chunk says of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
export interface PngHeader {
  width: number;
  height: number;
  /** Bits of a sample. */
  depth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  colourType: number;
  isInterlaced: boolean;
}

/** A PNG, taken apart. */
export interface PngFile {
  header: PngHeader;
  /** PLTE: three bytes a colour. */
  palette: Uint8Array;
  /** tRNS: the alpha of the palette's colours, or the one colour that is not seen. */
  transparency: Buffer | undefined;
  /** IDAT, decompressed: rows, each after the byte of its filter. */
  filtered: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type and checksum of a chunk. */
const FRAME_BYTES = 12;
/** Samples of a pixel, and the depths there are, by colour type. */
const SAMPLES = new Map([
  [0, { count: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { count: 3, depths: [8, 16] }],
  [3, { count: 1, depths: [1, 2, 4, 8] }],
  [4, { count: 2, depths: [8, 16] }],
  [6, { count: 4, depths: [8, 16] }],
]);

/** Samples that a pixel has. */
export const sampleCountOf = ({ colourType }: PngHeader): number => SAMPLES.get(colourType)?.count ?? 0;

/** Bytes of a row of so many pixels, without that of its filter. */
export const rowBytesOf = (header: PngHeader, width: number): number =>
  Math.ceil((width * sampleCountOf(header) * header.depth) / 8);

/** @throws {ImageFault} @param check refuses by the header alone, before anything is decompressed */
export function readPng(bytes: Buffer, check: (header: PngHeader) => void): PngFile {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw damaged('it does not begin as one');
  const chunks = [...chunksOf(bytes)];
  const all = (type: string): Buffer[] =>
    chunks.flatMap((chunk) => (chunk.type === type ? [chunk.data] : []));
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw damaged('it has no header');
  const header = headerOf(first.data);
  check(header);
  const [palette = Buffer.alloc(0)] = all('PLTE');
  if (header.colourType === 3 && palette.length === 0) throw damaged('it has no palette');
  const [transparency] = all('tRNS');
  return { header, palette, transparency, filtered: inflated(Buffer.concat(all('IDAT')), header) };
}

function* chunksOf(bytes: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; ; ) {
    const length = at + FRAME_BYTES <= bytes.length ? bytes.readUInt32BE(at) : Number.POSITIVE_INFINITY;
    if (at + FRAME_BYTES + length > bytes.length) throw damaged('its end is missing');
    const [type, data] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length)];
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      throw damaged(`the checksum of ${type.replace(/[^A-Za-z]/g, '?')} is wrong`);
    yield { type, data };
    if (type === 'IEND') return;
    at += FRAME_BYTES + length;
  }
}

function headerOf(data: Buffer): PngHeader {
  const [depth = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  const header = {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    depth,
    colourType,
    isInterlaced: interlace === 1,
  };
  const isKnown = SAMPLES.get(colourType)?.depths.includes(depth) && !compression && !filter && interlace < 2;
  if (!isKnown) throw damaged('its header is of no kind there is');
  return header;
}

/** A file of some bytes may decompress to very many: no more are taken than its header speaks of. */
function inflated(data: Buffer, header: PngHeader): Uint8Array {
  const { width, height } = header;
  // Interlaced, there are at most 15 rows for 8, and each may be filled up to a whole byte.
  const maxOutputLength = 2 * height * (rowBytesOf(header, width) + 8) + 64;
  try {
    return inflateSync(data, { maxOutputLength });
  } catch {
    throw damaged('its pixels cannot be decompressed');
  }
}

export const damaged = (why: string): ImageFault => new ImageFault(`This is no whole PNG: ${why}.`);
