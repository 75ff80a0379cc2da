import { randomBytes } from 'node:crypto';
import { IdSet } from './id-set.ts';

/** Hashes that share their low word, so that they meet in the table, and 0. */
const CROWDED = [0n, ...Array.from({ length: 200 }, (_, high) => (BigInt(high) << 32n) | 7n)];

const setOf = (hashes: Iterable<bigint>): IdSet => {
  const set = new IdSet();
  for (const hash of hashes) set.add(hash);
  return set;
};

describe('a set of ids', () => {
  test('says of each hash whether it is new, however many share a place', () => {
    const set = new IdSet();
    expect(CROWDED.map((hash) => set.add(hash))).toEqual(CROWDED.map(() => true));
    expect(CROWDED.map((hash) => set.add(hash))).toEqual(CROWDED.map(() => false));
    expect(set.size).toBe(CROWDED.length);
    expect(set.has(7n << 40n)).toBe(false);
  });

  test('holds what a set of bigints holds', () => {
    const seed = randomBytes(8 * 5_000);
    const hashes = [...new BigUint64Array(new Uint8Array(seed).buffer)];
    const set = setOf(hashes.slice(0, 2_500));
    const known = new Set(hashes.slice(0, 2_500));
    const wrong = hashes.filter((hash) => set.has(hash) !== known.has(hash));
    expect({ wrong, seed: wrong.length > 0 && seed.toString('base64') }).toEqual({ wrong: [], seed: false });
  });

  test('is the same again after it was written and read, and takes in another', () => {
    const read = new IdSet();
    read.addBytes(setOf(CROWDED.slice(0, 100)).toBytes());
    read.addAll(setOf(CROWDED.slice(50)));
    expect(CROWDED.every((hash) => read.has(hash))).toBe(true);
    expect(read.size).toBe(CROWDED.length);
    expect(read.toBytes().length).toBe(8 * CROWDED.length);
  });
});
