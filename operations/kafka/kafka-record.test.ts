import fc from 'fast-check';
import { parseRecord, type SourceRecord } from '../../functions/facturation/contract.ts';

import { type PlainRecord, recordBatch } from '../../tests/support/record-batch.ts';
import type { ReadRecord } from './batch-records.ts';
import { encodeRecord, MAX_PAYLOAD_BYTES, toSourceRecord } from './kafka-record.ts';
import { readRecordSet } from './record-set.ts';

/** What the function is handed of a record, after a way through a batch in a log. */
function delivered(record: PlainRecord, options = {}): SourceRecord & { timestampType: string } {
  return JSON.parse(encodeRecord('T', 1, readBack(record, options)).json);
}

function readBack(record: PlainRecord, options = {}): ReadRecord {
  const span = { fetchOffset: 0, endOffset: 1, aborted: [] };
  const [read] = readRecordSet(recordBatch([record], options), span).records;
  if (!read) throw new Error('nothing was read');
  return read;
}

const signed = (text: string) => [...new Int8Array(Buffer.from(text))];

test('given headers of any name, each is delivered in its own', () => {
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', 'é"\n', '7', 'valueOf'];
  const headers = names.map((name) => [Buffer.from(name), Buffer.from('x')] as const);
  const { headers: found = [] } = delivered({ headers });
  expect(found.map((header) => Object.keys(header)[0]).sort()).toEqual(names.toSorted());
  expect(found.flatMap((header) => Object.values(header))).toEqual(names.map(() => signed('x')));
});

test('given a header that comes twice, has no value or no UTF-8 for a name, it is delivered', () => {
  const twice = Buffer.from('__proto__');
  const headers = [
    [twice, Buffer.from('a')],
    [twice, null],
    [twice, Buffer.from('é')],
    [Buffer.from([0xff]), null],
  ] as const;
  expect(delivered({ headers }).headers).toEqual([
    JSON.parse('{"__proto__":[97]}'),
    JSON.parse('{"__proto__":[]}'),
    JSON.parse('{"__proto__":[-61,-87]}'),
    { '\ufffd': [] },
  ]);
});

test('given a topic that takes the time of the broker, it is delivered as such', () => {
  const record = delivered({}, { flags: 8, baseTimestamp: 5n, maxTimestamp: 9n });
  expect(record).toMatchObject({ timestamp: 9, timestampType: 'LOG_APPEND_TIME' });
});

test('given a time before 1970 or beyond all dates, it is delivered, and bad', () => {
  for (const baseTimestamp of [-1n, -(2n ** 63n), 2n ** 63n - 1n]) {
    const record = delivered({ value: Buffer.from('{}') }, { baseTimestamp });
    expect(parseRecord(record, 1)).toMatchObject({ reason: expect.stringMatching(/^time/) });
  }
});

describe('given a record that no invocation can carry', () => {
  const large: [string, PlainRecord][] = [
    ['by its value', { value: Buffer.alloc(5_000_000) }],
    ['by its key', { key: Buffer.alloc(5_000_000), value: Buffer.alloc(1) }],
    ['by a header', { value: Buffer.alloc(1), headers: [[Buffer.from('h'), Buffer.alloc(2_000_000, 0x80)]] }],
    ['by the name of a header', { value: Buffer.alloc(1), headers: [[Buffer.alloc(1_100_000, 1), null]] }],
  ];

  test.each(large)('%s: its offset is delivered with the reason', (_, record) => {
    expect(encodeRecord('T', 1, readBack(record)).bytes).toBeLessThan(MAX_PAYLOAD_BYTES);
    const reason = { offset: 0, reason: 'record: larger than an invocation takes' };
    expect(parseRecord(delivered(record), 1)).toEqual(reason);
    expect(parseRecord(toSourceRecord('T', 1, readBack(record)), 1)).toEqual(reason);
  });
});

test('given any envelope, it is one record, and both readers find the same in it', () => {
  const bytes = fc.uint8Array({ maxLength: 20 }).map((array) => Buffer.from(array));
  const facture = fc.constant(Buffer.from('{"nomClient":"Abir","montant":1}'));
  const name = fc.oneof(
    bytes,
    fc.constantFrom('__proto__', 'constructor', 'facturation-unreadable').map((text) => Buffer.from(text)),
  );
  const headerValue = fc.oneof(
    bytes,
    fc.constant(null),
    fc.constantFrom('checksum', 'x').map((text) => Buffer.from(text)),
  );
  const record = fc.record({
    key: fc.option(bytes),
    value: fc.oneof(fc.option(bytes), facture),
    headers: fc.array(fc.tuple(name, headerValue), { maxLength: 4 }),
    timestampDelta: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  });
  const options = fc.record({
    codec: fc.integer({ min: 0, max: 7 }),
    flags: fc.constantFrom(0, 8, 16, 24),
    baseTimestamp: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  });
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), options, (records, batchOptions) => {
      const span = { fetchOffset: 0, endOffset: records.length, aborted: [] };
      const { records: read } = readRecordSet(recordBatch(records, batchOptions), span);
      const consumed = read.map((one) => parseRecord(JSON.parse(encodeRecord('T', 1, one).json), 1));
      expect(consumed.map(({ offset }) => offset)).toEqual(records.map((_, index) => index));
      expect(read.map((one) => parseRecord(toSourceRecord('T', 1, one), 1))).toEqual(consumed);
    }),
    { numRuns: 2_000 },
  );
});
