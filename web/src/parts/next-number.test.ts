import { exampleOf, nextNumber } from './next-number.ts';

const DAY = '2026-11-30';
const fresh = { pattern: 'FA-{YYYY}-{00000}', start: 1, total: 0 };
const used = { ...fresh, total: 52, lastNumber: 'FA-2026-00052', lastIssueDate: '2026-11-29' };

test('a series without a number begins where it was set to', () => {
  expect(nextNumber(fresh, DAY)).toBe('FA-2026-00001');
  expect(nextNumber({ ...fresh, start: 700 }, DAY)).toBe('FA-2026-00700');
});

test('a series goes on from its last number', () => {
  expect(nextNumber(used, DAY)).toBe('FA-2026-00053');
});

test('with a new year a pattern that has the year begins anew at 1, wherever the series began', () => {
  expect(nextNumber({ ...used, start: 700 }, '2027-01-02')).toBe('FA-2027-00001');
});

test('a pattern without the year goes on over the years', () => {
  const series = { ...used, pattern: 'F/{0000}+A', lastNumber: 'F/0052+A' };
  expect(nextNumber(series, '2027-01-02')).toBe('F/0053+A');
});

test('a counter that has outgrown its zeros goes on', () => {
  expect(nextNumber({ ...used, pattern: 'A{00}', lastNumber: 'A100' }, DAY)).toBe('A101');
});

test('what is no pattern yet has no example', () => {
  expect(exampleOf('FA-{YYYY}', 1, DAY)).toBeUndefined();
  expect(exampleOf('FA-{YYYY}-{000}', 3, DAY)).toBe('FA-2026-003');
});
