import type { BadRecord, FactureRecord } from '../../facturation/contract.ts';
import { type Folding, TOTAL } from '../windows.ts';
import { fold } from './fold.ts';
import { applyChanges, NEW_HEAD, type PartitionState, windowKey } from './partition-state.ts';
import { bucketOf } from './touched-windows.ts';

const folding: Folding = {
  sizes: [
    { name: '5s', ms: 5_000 },
    { name: '1m', ms: 60_000 },
  ],
  graceMs: 30_000,
  bucketCount: 1,
};
const EMPTY: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };

let offset = 0;
const facture = (
  time: number,
  over: { id?: string; customer?: string; cents?: number } = {},
): FactureRecord => {
  const { id = `id-${offset}`, customer = 'Abir', cents = 100 } = over;
  return { offset: offset++, time, customer, facture: { id, nomClient: customer, cents, date: '' } };
};
const bad = (): BadRecord => ({ offset: offset++, reason: 'json: SyntaxError' });

beforeEach(() => {
  offset = 0;
});

const window = (
  changes: { windows: PartitionState['windows'] },
  size: number,
  start: number,
  customer: string,
) => changes.windows.get(windowKey(size, start, 0))?.aggregates.get(customer);

describe('given records of one partition', () => {
  test('each is counted in its 5 s and its 1 min window, and in the total of both', () => {
    const records = [
      facture(4_999, { cents: 300 }),
      facture(5_000, { cents: 200 }),
      facture(5_001, { customer: 'Zaid' }),
    ];
    const { changes } = fold(EMPTY, records, folding);
    expect(window(changes, 0, 0, 'Abir')).toEqual({ count: 1, sum: 300n, min: 300, max: 300 });
    expect(window(changes, 0, 5_000, 'Abir')).toEqual({ count: 1, sum: 200n, min: 200, max: 200 });
    expect(window(changes, 0, 5_000, TOTAL)).toEqual({ count: 2, sum: 300n, min: 100, max: 200 });
    expect(window(changes, 1, 0, 'Abir')).toEqual({ count: 2, sum: 500n, min: 200, max: 300 });
    expect(window(changes, 1, 0, TOTAL)).toEqual({ count: 3, sum: 600n, min: 100, max: 300 });
    expect(changes.head).toMatchObject({ lastOffset: 2, streamTime: 5_001, counted: 3, sum: 600n });
  });

  test('a bad one is quarantined, moves the offset, and leaves stream time alone', () => {
    const { changes, rejected } = fold(EMPTY, [facture(1_000), bad()], folding);
    expect(changes.head).toMatchObject({ lastOffset: 1, streamTime: 1_000, counted: 1, quarantined: 1 });
    expect(rejected.bad).toEqual([{ offset: 1, reason: 'json: SyntaxError' }]);
  });

  test('a window takes records until stream time has reached its end and the grace; that instant is too late', () => {
    const inTime = fold(EMPTY, [facture(34_999), facture(0)], folding);
    const tooLate = fold(EMPTY, [facture(35_000), facture(0)], folding);
    expect(inTime.changes.head).toMatchObject({ counted: 2, late: 0 });
    expect(tooLate.changes.head).toMatchObject({ counted: 1, late: 1 });
  });

  test('lateness is judged by the end of the window, not by the time of the record', () => {
    const { changes } = fold(EMPTY, [facture(34_998), facture(4_998)], folding);
    expect(changes.head.late).toBe(0);
  });

  test('a late one is late in its 1 min window too, although that one is open', () => {
    const { changes } = fold(EMPTY, [facture(40_000), facture(0, { customer: 'Zaid' })], folding);
    expect(window(changes, 1, 0, 'Zaid')).toBeUndefined();
  });

  test('a late one is set aside with the window it missed and the stream time that had closed it', () => {
    const records = [facture(40_000), facture(4_000, { id: 'slow', customer: 'Zaid', cents: 7 })];
    const { rejected } = fold(EMPTY, records, folding);
    expect(rejected.late).toEqual([
      { offset: 1, customer: 'Zaid', id: 'slow', time: 4_000, cents: 7, start: 0, streamTime: 40_000 },
    ]);
  });

  test('the same id again in its window is a duplicate; the first one wins', () => {
    const records = [facture(1_000, { id: 'a', cents: 1 }), facture(4_000, { id: 'a', cents: 2 })];
    const { changes } = fold(EMPTY, records, folding);
    expect(changes.head).toMatchObject({ counted: 1, duplicate: 1 });
    expect(window(changes, 0, 0, 'Abir')?.sum).toBe(1n);
  });

  test('the same id in another window is another record', () => {
    const { changes } = fold(EMPTY, [facture(4_999, { id: 'a' }), facture(5_000, { id: 'a' })], folding);
    expect(changes.head).toMatchObject({ counted: 2, duplicate: 0 });
  });

  test('sums pass 2^53 exactly', () => {
    const records = Array.from({ length: 3 }, () => facture(0, { cents: Number.MAX_SAFE_INTEGER }));
    const { changes } = fold(EMPTY, records, folding);
    expect(window(changes, 0, 0, 'Abir')?.sum).toBe(3n * BigInt(Number.MAX_SAFE_INTEGER));
  });

  test('every one is in exactly one counter', () => {
    const records = [
      facture(50_000),
      facture(0),
      facture(49_000, { id: 'x' }),
      facture(49_000, { id: 'x' }),
      bad(),
    ];
    const { counted, late, duplicate, quarantined } = fold(EMPTY, records, folding).changes.head;
    expect({ counted, late, duplicate, quarantined }).toEqual({
      counted: 2,
      late: 1,
      duplicate: 1,
      quarantined: 1,
    });
  });
});

describe('given a state that has been committed', () => {
  const first = () => [facture(1_000, { id: 'a' }), facture(2_000, { id: 'b' })];

  test('a batch that comes again, cut differently, counts only what is new', () => {
    const records = first();
    const state = applyChanges(EMPTY, fold(EMPTY, records, folding).changes, folding);
    const { changes } = fold(state, [...records.slice(1), facture(3_000)], folding);
    expect(changes.head).toMatchObject({ lastOffset: 2, counted: 3, duplicate: 0 });
    expect(window(changes, 0, 0, 'Abir')?.count).toBe(3);
  });

  test('a batch applied already changes nothing', () => {
    const records = first();
    const state = applyChanges(EMPTY, fold(EMPTY, records, folding).changes, folding);
    const { changes, rejected } = fold(state, records, folding);
    expect(changes).toEqual({ head: state.head, windows: new Map(), ids: new Map(), alerts: [] });
    expect(rejected).toEqual({ bad: [], late: [] });
  });

  test('folding leaves the state as it was, for the commit may fail', () => {
    const state = applyChanges(EMPTY, fold(EMPTY, first(), folding).changes, folding);
    const { ids: _, ...before } = structuredClone(state);
    const batch = [facture(1_500), facture(7_000)];
    const refused = fold(state, batch, folding);
    expect(state).toMatchObject(before);
    expect(fold(state, batch, folding).changes.head).toEqual(refused.changes.head);
  });

  test('ids are known across commits', () => {
    const state = applyChanges(EMPTY, fold(EMPTY, first(), folding).changes, folding);
    const { changes } = fold(state, [facture(1_000, { id: 'b' })], folding);
    expect(changes.head).toMatchObject({ counted: 2, duplicate: 1 });
    expect(changes.ids.size).toBe(0);
  });

  test('closed windows and their ids are let go', () => {
    const state = applyChanges(EMPTY, fold(EMPTY, first(), folding).changes, folding);
    const later = applyChanges(state, fold(state, [facture(100_000)], folding).changes, folding);
    expect([...later.windows.keys()]).toEqual([windowKey(0, 100_000, 0), windowKey(1, 60_000, 0)]);
    expect([...later.ids.keys()]).toEqual([100_000]);
  });
});

describe('given more than one transaction takes', () => {
  test('a prefix is folded, and the rest goes on from there to the same result', () => {
    const records = Array.from({ length: 300 }, (_, i) => facture(i * 1_000));
    let state = EMPTY;
    let left: readonly FactureRecord[] = records;
    let commits = 0;
    while (left.length > 0) {
      const { changes, taken } = fold(state, left, { ...folding, graceMs: 900_000 });
      expect(1 + changes.windows.size + changes.ids.size).toBeLessThanOrEqual(90);
      state = applyChanges(state, changes, { ...folding, graceMs: 900_000 });
      left = left.slice(taken);
      commits++;
    }
    expect(commits).toBeGreaterThan(1);
    expect(state.head).toMatchObject({ counted: 300, lastOffset: 299 });
    expect(state.windows.size).toBe(300 / 5 + 300 / 60);
  });

  test('many customers in one window stay below 3 MB a transaction', () => {
    const records = Array.from({ length: 30_000 }, (_, i) =>
      facture(0, { customer: `customer ${i} ${'x'.repeat(60)}` }),
    );
    const { taken } = fold(EMPTY, records, folding);
    expect(taken).toBeGreaterThan(1_000);
    expect(taken).toBeLessThan(30_000);
  });
});

test('buckets spread customers over the items of a window; the total has its place in the first', () => {
  const records = Array.from({ length: 100 }, (_, i) => facture(0, { customer: `c${i}` }));
  const { changes } = fold(EMPTY, records, { ...folding, bucketCount: 4 });
  const items = [0, 1, 2, 3].map((bucket) => changes.windows.get(windowKey(0, 0, bucket)));
  expect(items.reduce((sum, item) => sum + (item?.aggregates.size ?? 0), 0)).toBe(101);
  expect(items[0]?.aggregates.get(TOTAL)?.count).toBe(100);
  for (const item of items) expect(item?.aggregates.size).toBeGreaterThan(5);
  expect(bucketOf('c1', 4)).toBe(bucketOf('c1', 4));
});
