import type { FactureRecord } from './facture.ts';
import { toRow } from './facture-row.ts';
import { firstOfEach, type StoredRecord } from './first-wins.ts';

const TIME = Date.parse('2026-03-01T10:00:00.000Z');

const record = (offset: number, cents: number, over: Partial<FactureRecord> = {}): StoredRecord => ({
  partition: 2,
  offset,
  time: TIME,
  customer: 'Abir',
  facture: { id: 'X', nomClient: 'Abir', cents },
  ...over,
});
const none = new Map();

describe('given records of one id', () => {
  test('the same content again, in one batch or another, adds nothing and is no conflict', () => {
    const first = record(5, 100);
    expect(firstOfEach([first, record(6, 100)], none, 1)).toEqual({ added: [toRow(first)], conflicts: [] });
    const known = new Map([['X', toRow(first)]]);
    expect(firstOfEach([first, record(7, 100)], known, 1)).toEqual({ added: [], conflicts: [] });
  });

  test('another amount is a conflict that holds both contents, and the first one stays', () => {
    const { added, conflicts } = firstOfEach([record(5, 100), record(6, 99_900)], none, 1);
    expect(added.map(({ cents }) => cents)).toEqual([100]);
    expect(conflicts).toEqual([
      expect.objectContaining({
        id: 'conflict#1#2#6',
        shard: 'conflict#1#2',
        factureId: 'X',
        partition: 2,
        offset: 6,
        kept: { nomClient: 'Abir', cents: 100, date: '2026-03-01T10:00:00.000Z' },
        refused: { nomClient: 'Abir', cents: 99_900, date: '2026-03-01T10:00:00.000Z' },
      }),
    ]);
  });

  test.each([
    ['time', { time: TIME + 1 }],
    ['name', { facture: { id: 'X', nomClient: 'Nour', cents: 100 } }],
    ['customer', { facture: { id: 'X', nomClient: 'Abir', cents: 100, customerID: '7' } }],
    ['date', { facture: { id: 'X', nomClient: 'Abir', cents: 100, date: '2026-03-02T10:00:00Z' } }],
  ])('another %s is a conflict', (_, over) => {
    expect(firstOfEach([record(5, 100), record(6, 100, over)], none, 1).conflicts).toHaveLength(1);
  });

  test('another hash of a bill is a conflict that shows both', () => {
    const ofBill = (hash: string) => ({ number: 'FA-1', hash, kind: 'invoice' as const });
    const [one, other] = [ofBill('a'.repeat(64)), ofBill('b'.repeat(64))];
    const facture = { id: 'B-1', nomClient: 'Abir', cents: 100 };
    const records = [one, other].map((bill, offset) =>
      record(offset, 100, { facture: { ...facture, ...bill } }),
    );
    expect(firstOfEach(records, none, 1).conflicts).toMatchObject([{ kept: one, refused: other }]);
  });

  test('a batch that comes again makes the same conflict', () => {
    const [first, other] = [record(5, 100), record(6, 99_900)];
    const known = new Map([['X', toRow(first)]]);
    expect(firstOfEach([first, other], known, 1).conflicts).toEqual(
      firstOfEach([first, other], none, 1).conflicts,
    );
  });
});
