import { heldAgainst, verdictOf } from './verdict.ts';

const none = { count: 0, ids: [] };
const nothing = { count: 0, sum: 0 };
const some = { count: 2, sum: 24.4 };
const aDay = {
  day: '2026-11-30',
  start: '2026-11-29T23:00:00.000Z',
  end: '2026-11-30T23:00:00.000Z',
  bills: some,
  factures: some,
  windows: some,
  late: none,
  lateRepeats: none,
  waiting: none,
  unverifiable: none,
  foreign: { ...nothing, ids: [] },
  faults: [],
  difference: { ids: 0, sum: 0 },
};
const fault = { kind: 'factureMissing' as const, count: 1, ids: ['7'] };

test('a day on which the three say the same agrees', () => {
  expect(verdictOf(aDay)).toBe('agrees');
});

test('a day without bills, factures and windows has nothing to compare', () => {
  expect(verdictOf({ ...aDay, bills: nothing, factures: nothing, windows: nothing })).toBe('nothing');
});

test('a fault differs, also while other bills are on their way', () => {
  const waiting = { count: 1, ids: ['8'] };
  expect(verdictOf({ ...aDay, waiting })).toBe('travelling');
  expect(verdictOf({ ...aDay, waiting, faults: [fault] })).toBe('differs');
});

test('a place with less than the bills is explained where no bill is at fault, and wrong where one is', () => {
  const less = { count: 1, sum: 12.2 };
  expect(heldAgainst(some, less, aDay)).toEqual({ state: 'explained', count: -1, sum: -12.2 });
  expect(heldAgainst(some, less, { faults: [fault] })).toMatchObject({ state: 'wrong' });
});

test('sums that differ by less than a cent are equal', () => {
  const bills = { count: 3, sum: 0.3 };
  expect(heldAgainst(bills, { count: 3, sum: 0.1 + 0.2 }, aDay).state).toBe('equal');
});
