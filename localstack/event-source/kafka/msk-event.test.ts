import type { MSKEvent } from 'aws-lambda';
import { encodeRecord } from '../../../operations/kafka/kafka-record.ts';
import { mskEvent } from './msk-event.ts';
import { RecordBuffer } from './record-buffer.ts';

const message = (over = {}) => ({
  key: Buffer.from('Abir'),
  value: Buffer.from('é'),
  timestamp: '1700000000000',
  attributes: 0,
  offset: '7',
  headers: {},
  ...over,
});

const eventOf = (over = {}): MSKEvent => {
  const buffer = new RecordBuffer();
  buffer.add(2, [encodeRecord('FACTURATION', 2, message(over))], 0);
  return JSON.parse(mskEvent('FACTURATION', '127.0.0.1:9092', buffer.take({ records: 1, bytes: 1e6 }, 0)));
};

test('a record reaches the function as AWS sends it', () => {
  const { records, ...envelope } = eventOf();
  expect(envelope).toMatchObject({ eventSource: 'aws:kafka', bootstrapServers: '127.0.0.1:9092' });
  expect(records).toEqual({
    'FACTURATION-2': [
      {
        topic: 'FACTURATION',
        partition: 2,
        offset: 7,
        timestamp: 1_700_000_000_000,
        timestampType: 'CREATE_TIME',
        key: Buffer.from('Abir').toString('base64'),
        value: Buffer.from('é').toString('base64'),
        headers: [],
      },
    ],
  });
});

test('a missing key or value is null, an empty one is empty', () => {
  expect(eventOf({ key: null, value: null }).records['FACTURATION-2']?.[0]).toMatchObject({
    key: null,
    value: null,
  });
  expect(eventOf({ key: Buffer.alloc(0) }).records['FACTURATION-2']?.[0]?.key).toBe('');
});

test('bytes of headers are signed, and a header may come twice', () => {
  const [record] =
    eventOf({ headers: { trace: Buffer.from([1, 255]), twice: ['a', 'b'] } }).records['FACTURATION-2'] ?? [];
  expect(record?.headers).toEqual([{ trace: [1, -1] }, { twice: [97] }, { twice: [98] }]);
});
