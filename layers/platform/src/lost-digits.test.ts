import fc from 'fast-check';
import { lostNumbers } from './lost-digits.ts';

describe('given the number of a JSON text', () => {
  it.each([
    ['19.999999999999999999', 20],
    ['0.1000000000000000055', 0.1],
    ['12345678901234567890', 12345678901234567000],
    ['9007199254740993', 9007199254740992],
    ['-9007199254740993', -9007199254740992],
    ['1e400', Number.POSITIVE_INFINITY],
    ['1e-400', 0],
    ['1.2345e-323', 1e-323],
    [`0.${'0'.repeat(400)}1`, 0],
  ])('%s would become %d: it is found', (source, taken) => {
    expect(lostNumbers(source)).toEqual([{ path: [], source, taken }]);
  });

  it.each([
    ['0'],
    ['-0'],
    ['0.00000000000000000000'],
    ['0e999'],
    ['20.00000000000000000000'],
    ['1.0e1'],
    ['1E+2'],
    ['9007199254740992'],
    ['100000000000000000000'],
    ['1e308'],
    ['5e-324'],
    ['0.30000000000000004'],
    ['"19.999999999999999999"'],
  ])('%s is kept', (source) => expect(lostNumbers(source)).toEqual([]));

  it('whatever a double is written as by JSON is kept, with any zeros behind it', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 1, max: 30 }),
        (value, zeros) => {
          const text = JSON.stringify(value);
          const longer = /^-?\d+$/.test(text) ? `${text}.${'0'.repeat(zeros)}` : text;
          expect(lostNumbers(`[${text},${longer}]`)).toEqual([]);
        },
      ),
    );
  });

  it('it is told where it stands', () => {
    const json = '{"a":[{"b":1},{"b":9007199254740993}],"__proto__":{"c":1e999}}';
    expect(lostNumbers(json).map(({ path }) => path)).toEqual([
      ['a', '1', 'b'],
      ['__proto__', 'c'],
    ]);
  });
});
