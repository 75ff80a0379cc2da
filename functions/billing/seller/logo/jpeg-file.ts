import { ImageFault } from './image-fault.ts';

/** Baseline, extended and progressive frames with Huffman coding (ITU-T T.81, table B.1): those that PDF has a filter for. */
const DRAWN = [0xc0, 0xc1, 0xc2];
/** Other kinds of frames, extensions (JPG) and arithmetic coding (DAC): all of them but DHT (C4). */
const FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf];
const START_OF_SCAN = 0xda;
const END = Buffer.from([0xff, 0xd9]);

/** What a JPEG says of itself, in pixels. It is printed as it is. @throws {ImageFault} where PDF/A has no place for it */
export function readJpeg(bytes: Buffer): { width: number; height: number } {
  const markers = [...segmentsOf(bytes)];
  if (markers.some(({ marker }) => FRAMES.includes(marker)))
    throw new ImageFault('This JPEG is of a rare kind: save it as a baseline JPEG.');
  const frame = markers.find(({ marker }) => DRAWN.includes(marker));
  if (!frame) throw damaged('it says nothing of its size');
  if (bytes.lastIndexOf(END) < bytes.length / 2) throw damaged('its end is missing');
  return sizeOf(frame.data);
}

/** Those before the pixels. */
function* segmentsOf(bytes: Buffer): Generator<{ marker: number; data: Buffer }> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw damaged('it does not begin as one');
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const [marker, length] = [bytes[at + 1] as number, bytes.readUInt16BE(at + 2)];
    if (marker === START_OF_SCAN) return;
    yield { marker, data: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
  throw damaged('it has no pixels');
}

function sizeOf(frame: Buffer): { width: number; height: number } {
  if (frame.length < 6) throw damaged('it says nothing of its size');
  const [depth, colours] = [frame[0], frame[5]];
  if (depth !== 8) throw new ImageFault(`This JPEG has ${depth} bits a colour: save it with 8.`);
  if (colours !== 1 && colours !== 3)
    throw new ImageFault('This JPEG has the colours of print (CMYK): save it with those of screens (RGB).');
  return { width: frame.readUInt16BE(3), height: frame.readUInt16BE(1) };
}

const damaged = (why: string): ImageFault => new ImageFault(`This is no whole JPEG: ${why}.`);
