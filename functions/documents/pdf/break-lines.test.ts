import fc from 'fast-check';
import { breakLines } from './break-lines.ts';

const widthOf = (text: string): number => text.length;
const inTen = (text: string) => breakLines(text, 10, widthOf);

describe('given a width of ten letters', () => {
  it.each([
    ['one two three', ['one two', 'three']],
    ['first\n\nsecond', ['first', '', 'second']],
    ['abcdefghijklmno', ['abcdefghij', 'klmno']],
    ['a abcdefghijklm', ['a', 'abcdefghij', 'klm']],
    ['FA-2026-000042', ['FA-2026-', '000042']],
    ['', ['']],
  ])('%j becomes %j', (text, lines) => expect(inTen(text)).toEqual(lines));

  it('no line is wider, and no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = inTen(text);
        const letters = (of: string) => of.replaceAll(/[ \n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
        // A letter with its accents is never broken.
        const tooWide = lines.filter((line) => line.length > 10 && [...line.matchAll(/\P{M}/gu)].length > 1);
        expect(tooWide.filter((line) => [...line].length > 10)).toEqual([]);
      }),
    );
  });
});
