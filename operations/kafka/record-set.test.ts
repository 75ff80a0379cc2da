import { type BatchOptions, type PlainRecord, recordBatch } from '../../tests/support/record-batch.ts';
import type { ReadRecord } from './batch-records.ts';
import { MAX_CONTENT_BYTES } from './codecs.ts';
import { readRecordSet } from './record-set.ts';

const values = (...texts: string[]): PlainRecord[] => texts.map((text) => ({ value: Buffer.from(text) }));

/** Three batches of two records: offsets 0 to 5, with the one in the middle as it is given. */
const threeBatches = (middle: Buffer): Buffer[] => [
  recordBatch(values('a', 'b')),
  middle,
  recordBatch(values('e', 'f'), { baseOffset: 4 }),
];

const middleBatch = (options: BatchOptions = {}) =>
  recordBatch(values('c', 'd'), { baseOffset: 2, ...options });

const readSet = (bytes: Buffer, over = {}) =>
  readRecordSet(bytes, { fetchOffset: 0, endOffset: 6, aborted: [], ...over });

const read = (bytes: Buffer, over = {}) => readSet(bytes, over).records;

/** Fetches from such a log until all of it has been read, each time from the batch that is due. */
function readAll(log: Buffer[]): ReadRecord[] {
  const records: ReadRecord[] = [];
  for (let due = 0; due < 6; due = Number(records.at(-1)?.offset) + 1)
    records.push(...read(Buffer.concat(log.slice(due / 2)), { fetchOffset: due }));
  return records;
}

/** `offset value` of what was read, `offset !reason` of what was not, `offset -` of what is hidden. */
const shown = (records: readonly ReadRecord[]): string =>
  records
    .map(({ offset, value, headers, isControlRecord }) => {
      if (isControlRecord) return `${offset} -`;
      return `${offset} ${value ?? `!${headers['facturation-unreadable']}`}`;
    })
    .join(', ');

const damage = (bytes: Buffer, at: number, mask = 0x40): Buffer => {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ mask;
  return damaged;
};

test.each([
  ['none', 0],
  ['gzip', 1],
  ['snappy', 2],
  ['lz4', 3],
  ['zstd', 4],
])('given a batch with compression %s, its records are read', (_, codec) => {
  expect(shown(readAll(threeBatches(middleBatch({ codec }))))).toBe('0 a, 1 b, 2 c, 3 d, 4 e, 5 f');
});

describe('given a batch that cannot be read', () => {
  const middle = middleBatch();
  const cases: [string, string, Buffer][] = [
    ['a changed byte in a value', 'checksum', damage(middle, middle.length - 2)],
    ['a changed checksum', 'checksum', damage(middle, 17)],
    ['a changed number of records', 'checksum', damage(middle, 60)],
    ['a length that is too large', 'header', damage(middle, 8)],
    ['a length that is a little too large', 'header', damage(middle, 11, 0x01)],
    ['a length that is negative', 'header', damage(middle, 8, 0x80)],
    ['another format', 'header', damage(middle, 16, 0x04)],
    ['the format before this one', 'format', damage(middle, 16, 0x03)],
    ['an offset far away', 'header', damage(middle, 0)],
    ['an unknown codec', 'codec', middleBatch({ codec: 6, payload: Buffer.from('x') })],
    ['bytes that are no gzip', 'decompression', middleBatch({ codec: 1, payload: Buffer.from('x') })],
    ['bytes that are no snappy', 'decompression', middleBatch({ codec: 2, payload: Buffer.from('x') })],
    ['bytes that are no lz4', 'decompression', middleBatch({ codec: 3, payload: Buffer.from('x') })],
    ['bytes that are no zstd', 'decompression', middleBatch({ codec: 4, payload: Buffer.from('x') })],
    ['fewer records than it says', 'records', middleBatch({ count: 3, lastDelta: 1 })],
    ['more records than it says', 'records', middleBatch({ count: 1, lastDelta: 1 })],
  ];

  test.each(cases)(
    '%s: each of its offsets is passed with the reason, the others are read',
    (_, reason, bytes) => {
      expect(shown(readAll(threeBatches(bytes)))).toBe(`0 a, 1 b, 2 !${reason}, 3 !${reason}, 4 e, 5 f`);
    },
  );

  test.each(cases)('%s: the same when the next fetch begins with it', (_, reason, bytes) => {
    const rest = Buffer.concat([bytes, recordBatch(values('e', 'f'), { baseOffset: 4 })]);
    expect(shown(read(rest, { fetchOffset: 2 }))).toBe(`2 !${reason}, 3 !${reason}, 4 e, 5 f`);
  });

  test('two of them in a row are passed as one', () => {
    const bytes = threeBatches(
      Buffer.concat([
        damage(recordBatch(values('c'), { baseOffset: 2 }), 17),
        damage(recordBatch(values('d'), { baseOffset: 3 }), 8),
      ]),
    );
    expect(shown(readAll(bytes))).toMatch(/^0 a, 1 b, 2 !\w+, 3 !\w+, 4 e, 5 f$/);
  });

  test('the last one of the log is passed by what its header says', () => {
    const bytes = Buffer.concat([recordBatch(values('a', 'b')), damage(middle, middle.length - 2)]);
    expect(shown(read(bytes, { endOffset: 4 }))).toBe('0 a, 1 b, 2 !header, 3 !header');
  });

  test('nothing is returned where the bytes show no way on', () => {
    expect(read(damage(middle, 26), { fetchOffset: 2 })).toEqual([]);
    expect(read(Buffer.alloc(500, 0xff))).toEqual([]);
  });
});

test('given an answer that ends within a batch, what is whole is read', () => {
  const bytes = Buffer.concat(threeBatches(middleBatch()));
  expect(shown(read(bytes.subarray(0, -1)))).toBe('0 a, 1 b, 2 c, 3 d');
  expect(shown(read(bytes.subarray(0, -40)))).toBe('0 a, 1 b, 2 c, 3 d');
});

describe('given a base offset, which is under no checksum', () => {
  const based = (baseOffset: number) => middleBatch({ baseOffset });
  const lost = '0 a, 1 b, 2 !header, 3 !header, 4 e, 5 f';

  test.each([
    ['above what the next batch begins with', based(4)],
    ['below what the batch before it ends with', based(0)],
  ])('%s: its batch is passed as damaged', (_, bytes) => {
    expect(shown(readAll(threeBatches(bytes)))).toBe(lost);
  });

  test('below what was asked for: the first batch of an answer is passed as damaged', () => {
    const bytes = Buffer.concat([based(0), recordBatch(values('e', 'f'), { baseOffset: 4 })]);
    expect(shown(read(bytes, { fetchOffset: 2 }))).toBe('2 !header, 3 !header, 4 e, 5 f');
  });

  test('too high in the last batch: it is passed as damaged where the topic has no gaps', () => {
    const bytes = Buffer.concat([recordBatch(values('a', 'b')), based(4)]);
    expect(readSet(bytes)).toMatchObject({ gap: 2 });
    expect(shown(read(bytes, { dense: true }))).toBe('0 a, 1 b, 2 !header, 3 !header');
  });
});

test('given bytes from an earlier batch on, and a length behind their end, what is due is read', () => {
  const bytes = Buffer.concat(threeBatches(damage(middleBatch(), 8)));
  const due = { beginsThere: false, dense: true };
  expect(shown(read(bytes, { ...due, fetchOffset: 2 }))).toBe('2 !header, 3 !header, 4 e, 5 f');
  expect(shown(read(bytes, { ...due, fetchOffset: 4 }))).toBe('4 e, 5 f');
});

test('given a fetch that begins within a batch, what came before is left out', () => {
  const bytes = Buffer.concat(threeBatches(middleBatch()).slice(1));
  expect(shown(read(bytes, { fetchOffset: 3 }))).toBe('3 d, 4 e, 5 f');
});

test('given compaction, the reader goes on behind what is gone', () => {
  const bytes = Buffer.concat([
    recordBatch([{ value: Buffer.from('a'), delta: 1 }], { lastDelta: 3 }),
    recordBatch([], { baseOffset: 4, lastDelta: 2 }),
  ]);
  expect(shown(read(bytes, { endOffset: 7 }))).toBe('1 a, 3 -, 6 -');
});

describe('given transactions', () => {
  const marker = (baseOffset: number, producerId: bigint, type: number) =>
    recordBatch([{ key: Buffer.from([0, 0, 0, type]), value: Buffer.alloc(6) }], {
      baseOffset,
      producerId,
      flags: 48,
    });
  const inTransaction = (baseOffset: number, producerId: bigint, ...texts: string[]) =>
    recordBatch(values(...texts), { baseOffset, producerId, flags: 16 });

  test('markers and what was aborted are passed without a record', () => {
    const bytes = Buffer.concat([
      inTransaction(0, 1n, 'aborted'),
      inTransaction(1, 2n, 'kept'),
      recordBatch(values('plain'), { baseOffset: 2, producerId: 1n }),
      marker(3, 1n, 0),
      marker(4, 2n, 1),
      inTransaction(5, 1n, 'kept too'),
      marker(6, 1n, 1),
    ]);
    const aborted = [{ producerId: 1n, firstOffset: 0 }];
    expect(shown(read(bytes, { endOffset: 7, aborted }))).toBe(
      '0 -, 1 kept, 2 plain, 3 -, 4 -, 5 kept too, 6 -',
    );
  });

  test('a record whose key looks like a marker ends no transaction', () => {
    const key = Buffer.from([0, 0, 0, 0]);
    const bytes = Buffer.concat([
      recordBatch([{ key }, { key }], { producerId: 1n, flags: 16 }),
      marker(2, 1n, 0),
    ]);
    expect(shown(read(bytes, { endOffset: 3, aborted: [{ producerId: 1n, firstOffset: 0 }] }))).toBe(
      '1 -, 2 -',
    );
  });
});

describe('given a batch that would be larger than memory should hold', () => {
  const bomb = Buffer.alloc(MAX_CONTENT_BYTES + 1);
  const claim = (bytes: number[]) => Buffer.from(bytes);
  const lz4Frame = Buffer.concat([
    Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0x73]),
    ...Array.from({ length: 17 }, () => Buffer.concat([Buffer.from([0, 0x80, 0, 0]), Buffer.alloc(0x8000)])),
    Buffer.alloc(4),
  ]);

  test.each([
    ['gzip', recordBatch([{ value: bomb }], { codec: 1 })],
    ['zstd', recordBatch([{ value: bomb }], { codec: 4 })],
    [
      'a block of snappy that claims 2 GB',
      recordBatch([{}], { codec: 2, payload: claim([0xff, 0xff, 0xff, 0xff, 0x07, 0, 0]) }),
    ],
    ['a frame of lz4 with 17 blocks of 4 MB', recordBatch([{}], { codec: 3, payload: lz4Frame })],
  ])('%s: it is refused before memory is taken', (_, bytes) => {
    const before = process.memoryUsage().rss;
    expect(shown(read(bytes, { endOffset: 1 }))).toBe('0 !size');
    expect(process.memoryUsage().rss - before).toBeLessThan(1.5 * MAX_CONTENT_BYTES);
  });
});

test('given more records than are read at once, the rest comes with the next fetch', () => {
  const count = 100_001;
  const bytes = recordBatch(
    Array.from({ length: count }, () => ({})),
    { codec: 4 },
  );
  const first = read(bytes, { endOffset: count });
  expect(first.length).toBe(100_000);
  expect(read(bytes, { endOffset: count, fetchOffset: 100_000 }).map(({ offset }) => offset)).toEqual([
    '100000',
  ]);
});
