import fc from 'fast-check';
import { IdSet } from './id-set.ts';

/** Hashes that share their low word, so that they meet in the table, and 0. */
const CROWDED = [0n, ...Array.from({ length: 200 }, (_, high) => (BigInt(high) << 32n) | 7n)];
const hash = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.constantFrom(...CROWDED));
const hashes = fc.array(hash, { maxLength: 300 });

const nextOf = (set: IdSet, added: Iterable<bigint>): IdSet => {
  const next = set.next();
  for (const one of added) next.add(one);
  return next;
};
const setOf = (added: Iterable<bigint>): IdSet => nextOf(IdSet.empty(), added);

/** Whether a set answers as a `Set` does, for what is in it and for what is not. */
function expectSame(set: IdSet, model: ReadonlySet<bigint>, asked: readonly bigint[]): void {
  expect(set.size).toBe(model.size);
  expect(asked.filter((one) => set.has(one) !== model.has(one))).toEqual([]);
}

describe('a set of ids', () => {
  test('says of each hash whether it is new, however many share a place', () => {
    const set = IdSet.empty();
    expect(CROWDED.map((one) => set.add(one))).toEqual(CROWDED.map(() => true));
    expect(CROWDED.map((one) => set.add(one))).toEqual(CROWDED.map(() => false));
    expect(set.size).toBe(CROWDED.length);
    expect(set.has(7n << 40n)).toBe(false);
  });

  test('holds what a set of bigints holds', () => {
    fc.assert(
      fc.property(hashes, hashes, (inside, asked) => {
        expectSame(setOf(inside), new Set(inside), [...inside, ...asked]);
      }),
    );
  });

  test('stays as it is while others go on from it, one or more', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, (first, second, third) => {
        const set = setOf(first);
        const one = nextOf(set, second);
        const other = nextOf(set, third);
        const asked = [...first, ...second, ...third];
        expectSame(set, new Set(first), asked);
        expectSame(one, new Set([...first, ...second]), asked);
        expectSame(other, new Set([...first, ...third]), asked);
      }),
    );
  });

  test('writes what it has taken itself, and is read again from all parts', () => {
    fc.assert(
      fc.property(hashes, hashes, (first, second) => {
        const set = setOf(first);
        const next = nextOf(set, second);
        const parts = [set.addedBytes(), next.addedBytes()];
        expect(next.added).toBe(new Set(second).difference(new Set(first)).size);
        expect(parts.map(({ length }) => length)).toEqual([8 * set.added, 8 * next.added]);
        expectSame(IdSet.of(parts), new Set([...first, ...second]), [...first, ...second]);
      }),
    );
  });
});
