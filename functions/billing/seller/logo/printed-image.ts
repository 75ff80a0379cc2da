import { ImageFault } from './image-fault.ts';
import { readJpeg } from './jpeg-file.ts';
import { MAX_SENT_BYTES, MAX_SIDE, type MediaType } from './logo-fields.ts';
import { readPng } from './png-file.ts';
import { pngOf } from './png-of-pixels.ts';
import { pixelsOf } from './png-pixels.ts';

/** Of a logo as it is kept: each document carries it. */
const MAX_KEPT_BYTES = 200_000;

/** An image as documents are printed with it. Its sides are in pixels. */
export interface PrintedImage {
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * An image as every document can be printed with it: a PNG without its transparency, on white, since what is seen through is
 * refused in some archives; a JPEG as it is.
 * @throws {ImageFault} where no document can be printed with it: a bill could never be made
 */
export function printedImage(sent: Buffer, mediaType: MediaType): PrintedImage {
  if (sent.length > MAX_SENT_BYTES)
    throw new ImageFault(`A logo has at most ${MAX_SENT_BYTES} bytes; this one has ${sent.length}.`);
  const image = mediaType === 'image/png' ? printedPng(sent) : printedJpeg(sent);
  if (image.bytes.length > MAX_KEPT_BYTES)
    throw new ImageFault(
      `Printed on white, this PNG has ${image.bytes.length} bytes, and at most ${MAX_KEPT_BYTES} are possible: make it smaller.`,
    );
  return image;
}

function printedPng(sent: Buffer): PrintedImage {
  const pixels = pixelsOf(readPng(sent, checkSize));
  return { bytes: pngOf(pixels), width: pixels.width, height: pixels.height };
}

function printedJpeg(bytes: Buffer): PrintedImage {
  const size = readJpeg(bytes);
  checkSize(size);
  return { bytes, ...size };
}

function checkSize({ width, height }: { width: number; height: number }): void {
  const isPossible = [width, height].every((side) => side >= 1 && side <= MAX_SIDE);
  if (!isPossible)
    throw new ImageFault(`A logo has 1 to ${MAX_SIDE} pixels a side; this one has ${width} × ${height}.`);
}
