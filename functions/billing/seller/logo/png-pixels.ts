import { damaged, type PngFile, type PngHeader, rowBytesOf, sampleCountOf } from './png-file.ts';
import { isFilter, unfilterRow } from './png-filters.ts';

/** An image as it is seen on white: three bytes a pixel, row by row from the top. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** A part of an image: pixels from (x, y) on, each so many to the right of and below the one before. */
interface Pass {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];
/** https://www.w3.org/TR/png-3/#8Interlace */
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

/** @throws {ImageFault} when there are fewer pixels than the header says, or one has a colour that the palette has not */
export function pixelsOf(file: PngFile): Pixels {
  const { width, height, isInterlaced } = file.header;
  const rgb = new Uint8Array(3 * width * height);
  const paint = painter(file, rgb);
  let at = 0;
  for (const pass of isInterlaced ? ADAM7 : WHOLE) {
    const columns = Math.max(0, Math.ceil((width - pass.x) / pass.dx));
    const rows = columns && Math.max(0, Math.ceil((height - pass.y) / pass.dy));
    for (const [row, bytes] of rowsAt(at, { columns, rows }, file).entries())
      for (let column = 0; column < columns; column++)
        paint(bytes, column, (pass.y + row * pass.dy) * width + pass.x + column * pass.dx);
    at += rows * (1 + rowBytesOf(file.header, columns));
  }
  return { width, height, rgb };
}

/** So many rows without their filters, of the bytes from `at` on. */
function rowsAt(
  at: number,
  { columns, rows }: { columns: number; rows: number },
  { header, filtered }: PngFile,
): Uint8Array[] {
  const length = rowBytesOf(header, columns);
  const step = Math.max(1, (sampleCountOf(header) * header.depth) / 8);
  if (at + rows * (1 + length) > filtered.length) throw damaged('some of its pixels are missing');
  let above = new Uint8Array(length);
  return Array.from({ length: rows }, (_, row) => {
    const from = at + row * (1 + length);
    const [filter = 0] = filtered.subarray(from);
    if (!isFilter(filter)) throw damaged('a row has a filter of no kind there is');
    const bytes = filtered.slice(from + 1, from + 1 + length);
    unfilterRow(filter, bytes, above, step);
    above = bytes;
    return bytes;
  });
}

type Paint = (row: Uint8Array, column: number, pixel: number) => void;

/** Puts the pixel of a column of a row into an image, on white. */
function painter(file: PngFile, rgb: Uint8Array): Paint {
  const put = (pixel: number, part: number, value: number, alpha: number): void => {
    rgb[3 * pixel + part] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
  };
  return file.header.colourType === 3 ? ofPalette(file, put) : ofSamples(file, put);
}

type Put = (pixel: number, part: number, value: number, alpha: number) => void;

const ofPalette =
  ({ header, palette, transparency }: PngFile, put: Put): Paint =>
  (row, column, pixel) => {
    const index = sampleAt(row, column, header);
    if (3 * index + 3 > palette.length) throw damaged('a pixel has a colour that its palette has not');
    for (let part = 0; part < 3; part++)
      put(pixel, part, palette[3 * index + part] ?? 0, transparency?.[index] ?? 255);
  };

function ofSamples(file: PngFile, put: Put): Paint {
  const { header } = file;
  const count = sampleCountOf(header);
  const isGrey = count < 3;
  const alphaAt = alphaOf(file, count);
  return (row, column, pixel) => {
    const first = column * count;
    const alpha = alphaAt(row, first);
    for (let part = 0; part < 3; part++)
      put(pixel, part, toByte(sampleAt(row, first + (isGrey ? 0 : part), header), header), alpha);
  };
}

/** How much is seen of the pixel whose first sample is given: 255 is all. */
function alphaOf(
  { header, transparency }: PngFile,
  count: number,
): (row: Uint8Array, first: number) => number {
  if (count % 2 === 0) return (row, first) => toByte(sampleAt(row, first + count - 1, header), header);
  if (!transparency) return () => 255;
  if (transparency.length < 2 * count) throw damaged('its transparency has no colour');
  const unseen = Array.from({ length: count }, (_, part) => transparency.readUInt16BE(2 * part));
  return (row, first) =>
    unseen.every((value, part) => value === sampleAt(row, first + part, header)) ? 0 : 255;
}

function sampleAt(row: Uint8Array, index: number, { depth }: PngHeader): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return ((row[2 * index] ?? 0) << 8) | (row[2 * index + 1] ?? 0);
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

const toByte = (sample: number, { depth }: PngHeader): number =>
  depth === 16 ? sample >> 8 : (sample * 255) / ((1 << depth) - 1);
