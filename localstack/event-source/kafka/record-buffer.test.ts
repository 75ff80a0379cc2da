import type { EncodedRecord } from '../../../operations/kafka/kafka-record.ts';
import { RecordBuffer } from './record-buffer.ts';

const records = (from: number, count: number, bytes = 10): EncodedRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    offset: `${from + index}`,
    json: 'x'.repeat(bytes - 1),
    bytes: bytes - 1,
  }));

const ROOMY = { records: 1_000, bytes: 1_000_000 };

describe('given records of several partitions', () => {
  test('one batch takes from all of them, in offset order, and names where each goes on', () => {
    const buffer = new RecordBuffer();
    buffer.add(0, records(10, 2), 0);
    buffer.add(3, records(5, 3), 0);
    const batch = buffer.take(ROOMY, 1);
    expect([...batch.records].map(([partition, texts]) => [partition, texts.length])).toEqual([
      [0, 2],
      [3, 3],
    ]);
    expect(batch.next).toEqual(
      new Map([
        [0, 12n],
        [3, 8n],
      ]),
    );
    expect(buffer.size).toBe(0);
    expect(buffer.bytes).toBe(0);
  });

  test('a batch holds no more records than its limit; the partition cut short waits behind the others', () => {
    const buffer = new RecordBuffer();
    buffer.add(0, records(0, 5), 0);
    buffer.add(1, records(0, 5), 0);
    const sizes = [4, 4, 2].map(() => {
      const { records: taken } = buffer.take({ records: 4, bytes: 1_000 }, 0);
      return [...taken].map(([partition, texts]) => `${partition}:${texts.length}`);
    });
    expect(sizes).toEqual([['0:4'], ['1:4'], ['0:1', '1:1']]);
  });

  test('a batch holds no more bytes than its limit', () => {
    const buffer = new RecordBuffer();
    buffer.add(0, records(0, 5, 100), 0);
    expect(buffer.take({ records: 100, bytes: 350 }, 0).size).toBe(3);
    expect(buffer.bytes).toBe(200);
  });
});

test('the age is that of the oldest record since the last batch', () => {
  const buffer = new RecordBuffer();
  expect(buffer.ageMs(50)).toBe(0);
  buffer.add(0, records(0, 1), 100);
  buffer.add(0, records(1, 1), 130);
  expect(buffer.ageMs(150)).toBe(50);
});
