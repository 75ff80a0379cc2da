import fc from 'fast-check';
import { SIZE_NAMES } from './size-list.ts';
import {
  endOf,
  FOLDED_SIZES,
  foldedPartsOf,
  isSummed,
  isSummedName,
  JUDGING_SIZE,
  keptSecondsOf,
  sizeNamed,
  startIn,
  summedSizes,
} from './sizes.ts';

const ZONE = 'Europe/Paris';
const times = fc.integer({ min: 0, max: Date.parse('2040-01-01T00:00:00Z') });
const sizes = SIZE_NAMES.map((name) => sizeNamed(name, ZONE));

test('every size is either folded or a sum', () => {
  const listed = [...FOLDED_SIZES, ...summedSizes(ZONE)].map(({ name }) => name);
  expect(listed).toEqual(SIZE_NAMES);
  expect(SIZE_NAMES.filter(isSummedName)).toEqual(summedSizes(ZONE).map(({ name }) => name));
});

test('windows of each size follow each other without a gap', () => {
  fc.assert(
    fc.property(times, fc.constantFrom(...sizes), (time, size) => {
      const [start, end] = [startIn(time, size), endOf(startIn(time, size), size)];
      expect(start <= time && time < end).toBe(true);
      expect([startIn(end - 1, size), startIn(end, size)]).toEqual([start, end]);
    }),
  );
});

test('a summed window is made of whole windows of its parts, and in the end of folded ones', () => {
  fc.assert(
    fc.property(times, fc.constantFrom(...summedSizes(ZONE)), (time, size) => {
      const start = size.startOf(time);
      for (const parts of [size.parts, foldedPartsOf(size)]) {
        expect(startIn(start, parts)).toBe(start);
        expect(startIn(size.endOf(start), parts)).toBe(size.endOf(start));
      }
    }),
  );
  for (const size of sizes) expect(FOLDED_SIZES).toContainEqual(foldedPartsOf(size));
});

test('each folded window starts with a window of the size that judges lateness', () => {
  for (const { ms } of FOLDED_SIZES) expect(ms % JUDGING_SIZE.ms).toBe(0);
});

test('parts are kept until the sum of them has been written', () => {
  for (const size of sizes.filter(isSummed)) {
    const longest = Math.max(...[0, Date.parse('2026-10-25T12:00:00Z')].map((time) => lengthAt(time, size)));
    expect(keptSecondsOf(size.parts.name) * 1000).toBeGreaterThan(2 * longest);
  }
});

const lengthAt = (time: number, size: (typeof sizes)[number]): number =>
  endOf(startIn(time, size), size) - startIn(time, size);

test.each([() => sizeNamed('2s', ZONE), () => keptSecondsOf('2s'), () => isSummedName('2s')])(
  'a size that is not in the list is an error',
  (asked) => {
    expect(asked).toThrow('There is no window size named "2s".');
  },
);
