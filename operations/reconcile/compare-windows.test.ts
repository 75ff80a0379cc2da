import { compareCells } from './compare-windows.ts';
import type { Cell } from './reference-fold.ts';

const everything = { isRetained: () => true, isKept: () => true };

const cells = (over: Partial<Cell> = {}): Map<string, Cell> =>
  new Map([['one', { size: '5s', start: 0, count: 2n, sum: 300n, min: 100n, max: 200n, ...over }]]);

describe('given what the topic says of a window', () => {
  test('the same in the table is no difference', () => {
    expect(compareCells(cells(), cells(), everything)).toEqual({ diff: 0n, windows: 1, unverifiable: 0 });
  });

  test.each(['count', 'sum', 'min', 'max'] as const)(
    'a %s that is off by one is a difference of 1',
    (field) => {
      for (const by of [-1n, 1n]) {
        const off = cells({ [field]: (cells().get('one')?.[field] ?? 0n) + by });
        expect(compareCells(off, cells(), everything).diff).toBe(1n);
      }
    },
  );

  test('a window that is missing, or that nobody asked for, counts whole', () => {
    expect(compareCells(new Map(), cells(), everything).diff).toBe(602n);
    expect(compareCells(cells(), new Map(), everything).diff).toBe(602n);
  });

  test('what cannot be verified is counted as such', () => {
    const nothing = { isRetained: () => false, isKept: () => true };
    expect(compareCells(cells(), new Map(), nothing)).toEqual({ diff: 0n, windows: 0, unverifiable: 1 });
  });
});
