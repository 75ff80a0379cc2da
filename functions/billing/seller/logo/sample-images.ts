import { crc32, deflateSync } from 'node:zlib';

/** An image of a test: samples of each pixel, row by row, as a PNG of this kind has them. */
export interface Sample {
  width: number;
  height: number;
  depth: number;
  colourType: number;
  isInterlaced?: boolean;
  palette?: number[];
  transparency?: number[];
  samples: number[][];
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The rows of a PNG, each with another of the five filters than the one before. */
export function aPng(sample: Sample): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sample.width, 0);
  header.writeUInt32BE(sample.height, 4);
  header.set([sample.depth, sample.colourType, 0, 0, sample.isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    aChunk('IHDR', header),
    ...(sample.palette ? [aChunk('PLTE', Buffer.from(sample.palette))] : []),
    ...(sample.transparency ? [aChunk('tRNS', Buffer.from(sample.transparency))] : []),
    aChunk('IDAT', deflateSync(filteredRows(sample))),
    aChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function aChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function filteredRows(sample: Sample): Buffer {
  const passes = sample.isInterlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  const all = passes.flatMap(([x0, y0, dx, dy]) => {
    const rows: Buffer[] = [];
    for (let y = y0; y < sample.height; y += dy) {
      const pixels: number[][] = [];
      for (let x = x0; x < sample.width; x += dx)
        pixels.push(sample.samples[y * sample.width + x] as number[]);
      if (pixels.length > 0) rows.push(packed(pixels.flat(), sample.depth));
    }
    const step = Math.max(1, ((sample.samples[0]?.length ?? 1) * sample.depth) / 8);
    return rows.map((row, index) =>
      filtered(row, rows[index - 1] ?? Buffer.alloc(row.length), index % 5, step),
    );
  });
  return Buffer.concat(all);
}

function packed(samples: readonly number[], depth: number): Buffer {
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

function filtered(row: Buffer, above: Buffer, filter: number, step: number): Buffer {
  const bytes = [...row].map((value, index) => {
    const [a = 0, b = 0, c = 0] = [row[index - step], above[index], above[index - step]];
    const nearest = [a, b, c].reduce((best, one) =>
      Math.abs(a + b - c - one) < Math.abs(a + b - c - best) ? one : best,
    );
    return (value - ([0, a, b, Math.floor((a + b) / 2), nearest][filter] as number)) & 255;
  });
  return Buffer.from([filter, ...bytes]);
}
