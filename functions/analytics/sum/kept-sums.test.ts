import { jest } from '@jest/globals';
import type { ReadWindow } from '../store/stored.ts';
import { KeptSums } from './kept-sums.ts';

const aggregate = { count: 1, sum: 100n, min: 100, max: 100 };

/** A sum that takes 3 KB: ten customers with names of 10 characters. */
const sumAt = (start: number, over: Partial<ReadWindow> = {}): ReadWindow => ({
  epoch: 1,
  partition: 0,
  size: 0,
  bucket: 0,
  start,
  writtenAt: 7,
  expires: Number.POSITIVE_INFINITY,
  aggregates: new Map(Array.from({ length: 10 }, (_, i) => [`customer ${i}`, aggregate])),
  ...over,
});
const keptAt = (start: number, upTo: number) => ({ sum: sumAt(start), upTo });
const startsOf = (sums: KeptSums, name: string) => sums.of(name).map(({ sum, upTo }) => [sum.start, upTo]);

afterEach(() => jest.restoreAllMocks());

test('the two newest windows of a list are kept, the newest first, each as it was kept last', () => {
  const sums = new KeptSums(100_000);
  for (const [start, upTo] of [
    [60, 70],
    [0, 60],
    [60, 80],
    [120, 130],
  ] as const)
    sums.keep('a', keptAt(start, upTo));
  expect(startsOf(sums, 'a')).toEqual([
    [120, 130],
    [60, 80],
  ]);
  expect(startsOf(sums, 'b')).toEqual([]);
});

test('when there is no room, the list that was not asked for longest goes', () => {
  const sums = new KeptSums(6_000);
  sums.keep('a', keptAt(0, 60));
  sums.keep('b', keptAt(0, 60));
  expect(startsOf(sums, 'a')).toHaveLength(1);
  sums.keep('c', keptAt(0, 60));
  expect(['a', 'b', 'c'].map((name) => startsOf(sums, name).length)).toEqual([1, 0, 1]);
});

test('one that is larger than all the room is not kept, and leaves room', () => {
  const sums = new KeptSums(2_999);
  sums.keep('a', keptAt(0, 60));
  expect(startsOf(sums, 'a')).toEqual([]);
  sums.keep('a', { sum: sumAt(0, { aggregates: new Map() }), upTo: 60 });
  expect(startsOf(sums, 'a')).toEqual([[0, 60]]);
});

test('a sum of which a part has expired is not given', () => {
  const sums = new KeptSums(100_000);
  sums.keep('a', { sum: sumAt(0, { expires: 1_000 }), upTo: 60 });
  jest.spyOn(Date, 'now').mockReturnValue(999_999);
  expect(startsOf(sums, 'a')).toEqual([[0, 60]]);
  jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  expect(startsOf(sums, 'a')).toEqual([]);
});
