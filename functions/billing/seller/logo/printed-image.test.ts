import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { ImageFault } from './image-fault.ts';
import { readPng } from './png-file.ts';
import { pixelsOf } from './png-pixels.ts';
import { printedImage } from './printed-image.ts';
import { aChunk, aPng, type Sample } from './sample-images.ts';

/** Samples of a pixel, without alpha and with it. */
const KINDS: Readonly<Record<number, { count: number; depths: number[]; hasAlpha: boolean }>> = {
  0: { count: 1, depths: [1, 2, 4, 8, 16], hasAlpha: false },
  2: { count: 3, depths: [8, 16], hasAlpha: false },
  3: { count: 1, depths: [1, 2, 4, 8], hasAlpha: false },
  4: { count: 2, depths: [8, 16], hasAlpha: true },
  6: { count: 4, depths: [8, 16], hasAlpha: true },
};

const side = fc.integer({ min: 1, max: 20 });
const byte = fc.integer({ min: 0, max: 255 });

const kind = fc.constantFrom(
  ...Object.entries(KINDS).flatMap(([colourType, { depths }]) =>
    depths.map((depth) => ({ colourType: Number(colourType), depth })),
  ),
);

const anImage: fc.Arbitrary<Sample> = fc
  .record({ kind, width: side, height: side, isInterlaced: fc.boolean(), isSeenThrough: fc.boolean() })
  .chain(({ kind: { colourType, depth }, width, height, isInterlaced, isSeenThrough }) => {
    const { count = 1, hasAlpha } = KINDS[colourType] ?? {};
    const size = width * height;
    const sample = fc.integer({ min: 0, max: 2 ** depth - 1 });
    const exactly = (length: number) => ({ minLength: length, maxLength: length });
    const colours = 3 * 2 ** depth;
    return fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      depth: fc.constant(depth),
      colourType: fc.constant(colourType),
      isInterlaced: fc.constant(isInterlaced),
      samples: fc.array(fc.array(sample, exactly(count)), exactly(size)),
      ...(colourType === 3 && { palette: fc.array(byte, exactly(colours)) }),
      ...(isSeenThrough &&
        !hasAlpha && {
          transparency:
            colourType === 3
              ? fc.array(byte, { minLength: 1, maxLength: colours / 3 })
              : fc.array(sample, exactly(count)).map((all) => all.flatMap((one) => [one >> 8, one & 255])),
        }),
    });
  });

/** A pixel on white, by the definitions of the PNG specification. */
function seen({ colourType, depth, palette = [], transparency }: Sample, samples: number[]): number[] {
  const toByte = (one: number): number =>
    depth === 16 ? one >> 8 : Math.round((one * 255) / (2 ** depth - 1));
  const onWhite = (colour: number[], alpha: number) =>
    colour.map((one) => Math.round((one * alpha + 255 * (255 - alpha)) / 255));
  if (colourType === 3) {
    const [index = 0] = samples;
    return onWhite(palette.slice(3 * index, 3 * index + 3), transparency?.[index] ?? 255);
  }
  const colours = colourType === 4 ? 1 : Math.min(3, samples.length);
  const alpha = colours < samples.length ? toByte(samples[colours] as number) : 255;
  const isUnseen =
    transparency &&
    samples.every(
      (one, part) =>
        one === 256 * (transparency[2 * part] as number) + (transparency[2 * part + 1] as number),
    );
  const [red = 0, green = red, blue = red] = samples.slice(0, colours).map(toByte);
  return onWhite([red, green, blue], isUnseen ? 0 : alpha);
}

const pixelsIn = (png: Buffer) => pixelsOf(readPng(png, () => undefined));
const faultOf = (bytes: Buffer, mediaType: 'image/png' | 'image/jpeg' = 'image/png'): string => {
  try {
    printedImage(bytes, mediaType);
    return 'none';
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error;
    return error.message;
  }
};

const grey = (width: number, height: number): Buffer =>
  aPng({
    width,
    height,
    depth: 8,
    colourType: 0,
    samples: Array.from({ length: width * height }, () => [128]),
  });

describe('given a PNG of any kind', () => {
  it('it is kept as it is seen on white, in eight bits a colour, without transparency', () => {
    fc.assert(
      fc.property(anImage, (sample) => {
        const { bytes, width, height } = printedImage(aPng(sample), 'image/png');
        expect([width, height]).toEqual([sample.width, sample.height]);
        expect([...pixelsIn(bytes).rgb]).toEqual(sample.samples.flatMap((pixel) => seen(sample, pixel)));
        const { header, transparency } = readPng(bytes, () => undefined);
        expect([header.depth, header.colourType, header.isInterlaced, transparency]).toEqual([
          8,
          2,
          false,
          undefined,
        ]);
        expect(printedImage(bytes, 'image/png').bytes).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('one that lost a byte, or has another one, is refused', () => {
    const png = grey(9, 9);
    const length = fc.integer({ min: 0, max: png.length - 1 });
    fc.assert(
      fc.property(length, fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(faultOf(png.subarray(0, at))).toMatch(/^This is no whole PNG/);
        const other = Buffer.from(png);
        other[at] = (png[at] as number) ^ change;
        expect(faultOf(other)).toMatch(/^This is no whole PNG/);
      }),
    );
  });
});

describe('given a PNG that is whole and no document can be printed with', () => {
  const header = (width: number, height: number, depth = 8, colourType = 0): Buffer => {
    const data = Buffer.alloc(13);
    data.writeUInt32BE(width, 0);
    data.writeUInt32BE(height, 4);
    data.set([depth, colourType], 8);
    return aChunk('IHDR', data);
  };
  const png = (...chunks: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks, aChunk('IEND', Buffer.alloc(0))]);
  const pixels = (bytes: Buffer): Buffer => aChunk('IDAT', deflateSync(bytes));

  it.each([
    [
      'too wide',
      png(header(2_001, 1), pixels(Buffer.alloc(2_002))),
      '2000 pixels a side; this one has 2001 × 1',
    ],
    ['without a pixel', png(header(0, 1), pixels(Buffer.alloc(1))), '1 to 2000 pixels a side'],
    ['too large to send', Buffer.alloc(100_001), 'at most 100000 bytes; this one has 100001'],
    [
      'of a depth that there is not',
      png(header(1, 1, 3), pixels(Buffer.alloc(2))),
      'its header is of no kind',
    ],
    ['without pixels', png(header(2, 2)), 'cannot be decompressed'],
    ['with fewer pixels than it says', png(header(2, 2), pixels(Buffer.alloc(3))), 'pixels are missing'],
    ['with very many more', png(header(2, 2), pixels(Buffer.alloc(1_000_000))), 'cannot be decompressed'],
    ['with an unknown filter', png(header(1, 1), pixels(Buffer.from([5, 0]))), 'a filter of no kind'],
    ['without its palette', png(header(1, 1, 8, 3), pixels(Buffer.alloc(2))), 'it has no palette'],
    [
      'with a colour beyond its palette',
      png(header(1, 1, 8, 3), aChunk('PLTE', Buffer.alloc(3)), pixels(Buffer.from([0, 1]))),
      'its palette has not',
    ],
    ['without a header', png(pixels(Buffer.alloc(2))), 'it has no header'],
  ])('%s, it is refused', (_, bytes, sentence) => {
    expect(faultOf(bytes)).toContain(sentence);
  });

  it('of noise, it would make every document large', () => {
    const side = 310;
    const noise = createHash('shake256', { outputLength: side * (side + 1) })
      .update('noise')
      .digest();
    for (let row = 0; row < side; row++) noise[row * (side + 1)] = 0;
    const palette = aChunk('PLTE', noise.subarray(1, 769));
    const sent = png(header(side, side, 8, 3), palette, pixels(noise));
    expect(sent.length).toBeLessThan(100_000);
    expect(faultOf(sent)).toMatch(/has 2\d{5} bytes, and at most 200000 are possible: make it smaller/);
  });

  it('whose one colour that is not seen is missing', () => {
    const colour = aChunk('tRNS', Buffer.alloc(1));
    expect(faultOf(png(header(1, 1), colour, pixels(Buffer.alloc(2))))).toContain('has no colour');
  });
});

/** The frames of a JPEG: its pixels are not looked at. */
function aJpeg({ frame = 0xc0, depth = 8, colours = 3, width = 30, height = 20, end = 'ffd9' } = {}): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const data = [depth, ...size, colours, ...Array.from({ length: colours }, () => [1, 0x11, 0]).flat()];
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from([0xff, frame, 0, data.length + 2, ...data]),
    Buffer.from('ffda0002', 'hex'),
    Buffer.alloc(40, 7),
    Buffer.from(end, 'hex'),
  ]);
}

describe('given a JPEG', () => {
  it.each([
    ['baseline', 0xc0, 1],
    ['extended', 0xc1, 3],
    ['progressive', 0xc2, 3],
  ])('a %s one is printed as it is', (_, frame, colours) => {
    const bytes = aJpeg({ frame, colours });
    expect(printedImage(bytes, 'image/jpeg')).toEqual({ bytes, width: 30, height: 20 });
  });

  it.each([
    ['in the colours of print', aJpeg({ colours: 4 }), 'save it with those of screens (RGB)'],
    ['of 12 bits', aJpeg({ depth: 12 }), 'has 12 bits a colour'],
    ['lossless', aJpeg({ frame: 0xc3 }), 'save it as a baseline JPEG'],
    ['that is a PNG', grey(2, 2), 'it does not begin as one'],
    ['too high', aJpeg({ height: 2_001 }), '30 × 2001'],
    ['whose height comes later', aJpeg({ height: 0 }), '30 × 0'],
    ['without its end', aJpeg({ end: '' }), 'its end is missing'],
    ['without a frame', Buffer.from('ffd8ffda0002ffd9', 'hex'), 'it says nothing of its size'],
    ['without pixels', Buffer.from('ffd8ffd9', 'hex'), 'it has no pixels'],
  ])('one %s is refused', (_, bytes, sentence) => {
    expect(faultOf(bytes, 'image/jpeg')).toContain(sentence);
  });

  it('whatever was cut off, it is refused or printed, and nothing breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (tail) => {
        const begins = Buffer.concat([Buffer.from('ffd8', 'hex'), tail]);
        expect(typeof faultOf(begins, 'image/jpeg')).toBe('string');
      }),
    );
  });
});
