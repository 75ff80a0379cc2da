import { isBad } from './facture.ts';
import { toRow } from './facture-row.ts';
import { parseRecord, type SourceRecord } from './parse-record.ts';

const TIME = 1_700_000_000_123;
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

const record = (body: unknown, over: Partial<SourceRecord> = {}): SourceRecord => ({
  topic: 'FACTURATION',
  partition: 2,
  offset: 41,
  timestamp: TIME,
  key: base64('Abir'),
  value: base64(typeof body === 'string' ? body : JSON.stringify(body)),
  ...over,
});

const valid = { id: 'F-1', nomClient: 'Abir', montant: 12.5, date: '2026-01-02T03:04:05.678Z' };

function parsed(source: SourceRecord) {
  const result = parseRecord(source, 7);
  if (isBad(result)) throw new Error(`refused: ${result.reason}`);
  return result;
}

function reasonOf(source: SourceRecord): string {
  const result = parseRecord(source, 7);
  return isBad(result) ? result.reason : 'accepted';
}

const named = (name: string, text: string) => ({ [name]: [...Buffer.from(text)] });

describe('a record that stands for one that nobody could read', () => {
  const standIn = (...headers: NonNullable<SourceRecord['headers']>) =>
    reasonOf(record(valid, { value: null, timestamp: -1, headers }));

  test('is bad for the reason in its header', () => {
    expect(standIn(named('facturation-unreadable', 'checksum'))).toBe('batch: checksum does not match');
    expect(standIn(named('other', 'x'), named('facturation-unreadable', 'payload'))).toBe(
      'record: larger than an invocation takes',
    );
  });

  test('is an empty record where the header says nothing that is known', () => {
    expect(standIn(named('facturation-unreadable', 'something else'))).toBe('null value');
    expect(standIn(named('constructor', 'checksum'), named('__proto__', 'checksum'))).toBe('null value');
    for (const headers of [null, 'text', [null], [1], [{ 'facturation-unreadable': 'checksum' }]])
      expect(reasonOf({ ...record(valid, { value: null }), headers } as unknown as SourceRecord)).toBe(
        'null value',
      );
  });

  test('cannot be made of a good one', () => {
    expect(reasonOf(record(valid, { headers: [named('facturation-unreadable', 'codec')] }))).toBe('accepted');
  });
});

describe('a record of topic FACTURATION', () => {
  test('as the producer sends it is read whole', () => {
    expect(parsed(record({ ...valid, customerID: '1' }))).toEqual({
      offset: 41,
      time: TIME,
      customer: 'Abir',
      facture: { id: 'F-1', nomClient: 'Abir', cents: 1250, date: valid.date, customerID: '1' },
    });
  });

  test('as the original producer sent it: no key, id null, the amount under mantant, no date', () => {
    const source = record({ id: null, nomClient: 'Hassan', mantant: 10.005 }, { key: null });
    expect(parsed(source)).toEqual({
      offset: 41,
      time: TIME,
      customer: 'Hassan',
      facture: { id: 'L-7-2-41', nomClient: 'Hassan', cents: 1001 },
    });
    expect(toRow(parsed(source)).date).toBe(new Date(TIME).toISOString());
  });

  test('belongs to the customer of its key, whatever the body says', () => {
    expect(parsed(record({ ...valid, customerID: '9' }, { key: base64('Zaid') })).customer).toBe('Zaid');
  });

  test('without a key belongs to its customerID before its nomClient', () => {
    expect(parsed(record({ ...valid, customerID: 9 }, { key: null })).customer).toBe('9');
  });

  test('that is the message of a bill says which document it is of', () => {
    const ofBill = { number: 'FA/2026-00001', hash: 'a1'.repeat(32), kind: 'creditNote' };
    expect(parsed(record({ ...valid, id: 'B-1', montant: -12.5, ...ofBill })).facture).toEqual({
      ...{ id: 'B-1', nomClient: 'Abir', cents: -1250, date: valid.date },
      ...ofBill,
    });
  });

  test.each([
    ['a number with a space', { number: 'FA 1', hash: 'a'.repeat(64), kind: 'invoice' }],
    ['a hash that is none', { number: 'FA-1', hash: 'A'.repeat(64), kind: 'invoice' }],
    ['a kind of somebody else', { number: 'FA-1', hash: 'a'.repeat(64), kind: 'toString' }],
    ['a number alone', { number: 7 }],
  ])('is valid with %s, and of no bill', (_, fields) => {
    expect(parsed(record({ ...valid, ...fields })).facture).toEqual(parsed(record(valid)).facture);
  });

  test('may give its id as an integer, as the original did', () => {
    expect(parsed(record({ ...valid, id: 12 })).facture.id).toBe('12');
  });

  test('may carry fields nobody asked for', () => {
    expect(parsed(record({ ...valid, other: { deep: [1] } })).facture.id).toBe('F-1');
  });

  test.each([
    ['a number of ms', 1_600_000_000_000, '2020-09-13T12:26:40.000Z'],
    ['a year of five digits', '+275760-09-13T00:00:00.000Z', new Date(TIME).toISOString()],
    ['ms beyond the year 9999', 8.64e15, new Date(TIME).toISOString()],
    ['what is no date', 'yesterday', new Date(TIME).toISOString()],
    ['an object', {}, new Date(TIME).toISOString()],
  ])('is stored with its date when it is one, and with its own time for %s', (_, date, kept) => {
    expect(toRow(parsed(record({ ...valid, date }))).date).toBe(kept);
  });

  test.each([
    ['0.1', 10],
    ['-3.99', -399],
    ['1e3', 100_000],
    ['-0', 0],
    ['70368744177664.01', 7_036_874_417_766_401],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', Number.MIN_SAFE_INTEGER],
  ])('has its amount %s read to the cent', (montant, cents) => {
    const text = `{"id":"a","nomClient":"n","inner":{"montant":1},"montant":${montant},"tail":{"montant":2}}`;
    expect(parsed(record(text)).facture.cents).toBe(cents);
  });

  test.each([
    ['is not base64', record(valid, { value: 'ab*d' }), 'base64: value'],
    ['has a key that is not UTF-8', record(valid, { key: base64(Buffer.from([0xff])) }), 'utf-8: key'],
    ['is not UTF-8', record(valid, { value: base64(Buffer.from([0x22, 0xc3, 0x28, 0x22])) }), 'utf-8: value'],
    ['is not JSON', record('hello'), 'json: SyntaxError'],
    ['is a list', record([]), 'schema: not an object'],
    ['is null', record('null'), 'schema: not an object'],
    ['has no value', record(valid, { value: null }), 'null value'],
    ['has an empty key', record(valid, { key: '' }), 'empty customer'],
    ['has an empty name', record({ ...valid, nomClient: '' }), 'empty nomClient'],
    ['has no name', record({ ...valid, nomClient: undefined }), 'schema: nomClient'],
    [
      'has half a surrogate pair in its name',
      record('{"nomClient":"\\ud800","montant":1}'),
      'utf-8: nomClient',
    ],
    [
      'has a key no row could hold',
      record(valid, { key: base64('é'.repeat(129)) }),
      'schema: customer longer than 256 bytes',
    ],
    ['has an id with a space', record({ ...valid, id: 'a b' }), 'schema: id'],
    ['has an id of 65 characters', record({ ...valid, id: 'a'.repeat(65) }), 'schema: id'],
    ['has no amount', record({ ...valid, montant: undefined }), 'schema: montant'],
    ['has an amount in a text', record({ ...valid, montant: '12' }), 'schema: montant'],
    ['has a third decimal', record({ ...valid, montant: 1.234 }), 'schema: montant'],
    ['has an infinite amount', record('{"nomClient":"n","montant":1e999}'), 'not finite: montant'],
    [
      'has an amount past 2^53 cents',
      record('{"nomClient":"n","montant":90071992547409.92}'),
      'schema: montant',
    ],
    ['has a negative time', record(valid, { timestamp: -1 }), 'time: -1'],
    [
      'has a time whose day ends after the year 9999',
      record(valid, { timestamp: Date.UTC(9999, 11, 31) }),
      'time: 253402214400000',
    ],
  ])('that %s is bad, and says why', (_, source, reason) => {
    expect(reasonOf(source)).toBe(reason);
  });
});

test('given any bytes at all, the parser never throws', async () => {
  const { assert, property, uint8Array, option } = await import('fast-check');
  const bytes = option(uint8Array({ maxLength: 64 }).map((array) => base64(Buffer.from(array))));
  assert(
    property(bytes, bytes, (key, value) => {
      expect(parseRecord(record('', { key, value }), 1).offset).toBe(41);
    }),
  );
});
