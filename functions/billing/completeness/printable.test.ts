import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { asPrintable, unprintableIn } from './printable.ts';

/** The code points of a style of the font. */
function codePointsOf(style: string): Set<number> {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${style}/Inter_${style}.ttf`);
  return new Set((openSync(file) as Font).characterSet);
}

const printable = Array.from({ length: 0x11_0000 }, (_, code) => code).filter(
  (code) => !unprintableIn(String.fromCodePoint(code)),
);

describe('given the fonts of documents', () => {
  it.each(['400Regular', '500Medium', '600SemiBold', '700Bold'])(
    'each character that is printable has a glyph in %s',
    (style) => {
      const known = codePointsOf(style).add('\n'.charCodeAt(0));
      expect(printable.length).toBeGreaterThan(1_000);
      expect(printable.filter((code) => !known.has(code))).toEqual([]);
    },
  );
});

describe('given a text', () => {
  it.each([
    'Élise Thiébaut & Œuvres – 10 % de remise, soit 12,50 €',
    'Straße, Łódź, Bãi Cháy, Ngũgĩ, İstanbul, Æbleskiver',
    'Ελλάδα, Київ, Београд',
    'm², ½, 20 °C, № 5, ≤ 3 mm, « oui », “yes”, it’s, 1 234\u202f567,00',
    'first line\nsecond line',
    'e\u0301',
  ])('%j can be printed', (text) => expect(unprintableIn(text)).toBeUndefined());

  it.each([
    ['文件', '文 (U+6587)'],
    ['Merci 🙂', '🙂 (U+1F642)'],
    ['a\u000bb', '\u000b (U+000B)'],
    ['a\tb', '\t (U+0009)'],
    ['مرحبا', 'م (U+0645)'],
    ['soft\u00adhyphen', '\u00ad (U+00AD)'],
  ])('%j cannot, and why is said', (text, character) => expect(unprintableIn(text)).toBe(character));

  it.each([
    ['Merci 🙂 文件', 'Merci □ □□'],
    ['half of one: \ud83d', 'half of one: □'],
    ['Élise\nŒuvres', 'Élise\nŒuvres'],
  ])('%j is printed with boxes for what cannot be', (text, printed) => {
    expect(asPrintable(text)).toBe(printed);
    expect(unprintableIn(printed)).toBeUndefined();
  });
});
