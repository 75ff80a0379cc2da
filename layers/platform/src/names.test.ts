import { unseenIn } from './names.ts';

describe('given a name', () => {
  it.each([
    ['a\0b', 'U+0000'],
    ['a\nb', 'U+000A'],
    ['a\u0085b', 'U+0085'],
    ['a\u00adb', 'U+00AD'],
    ['a\u200bb', 'U+200B'],
    ['a\u2028b', 'U+2028'],
    ['a\u202eb', 'U+202E'],
    ['a\u2066b', 'U+2066'],
    ['\ufeffab', 'U+FEFF'],
    ['a\uffff', 'U+FFFF'],
    ['a\u{1fffe}', 'U+1FFFE'],
    ['a\ufdd0', 'U+FDD0'],
    ['a\u{e0041}', 'U+E0041'],
    ['\u200dab', 'U+200D'],
    ['ab\u200c', 'U+200C'],
    ['a\u200c b', 'U+200C'],
    ['a\u200c\u200cb', 'U+200C'],
  ])('%j holds an unseen %s', (name, character) => expect(unseenIn(name)).toBe(character));

  it.each([
    ['Élise'],
    ['e\u0301'],
    ['Ngũgĩ wa Thiong’o'],
    ['می\u200cخواهم'],
    ['ක්\u200dෂ'],
    ['क्\u200dष'],
    ['محمّد'],
    ['שָׁלוֹם'],
    ['山田\u3000太郎'],
    ['𠮷野家'],
    ['👩\u200d👧 toys ❤\ufe0f\u200d🔥'],
    ['écran 27" — 100 %'],
  ])('%s holds none', (name) => expect(unseenIn(name)).toBeUndefined());
});
