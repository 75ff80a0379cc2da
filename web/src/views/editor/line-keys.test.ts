import { lineKeyOf } from './line-keys.ts';

const INPUT = { tagName: 'INPUT' };
const pressed = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('a key in a line of a bill', () => {
  test('Enter goes on from a field, and nowhere else', () => {
    expect(lineKeyOf(pressed('Enter'), INPUT)).toBe('next');
    const others = ['TEXTAREA', 'BUTTON', 'SUMMARY', 'SELECT'];
    expect(others.map((tagName) => lineKeyOf(pressed('Enter'), { tagName }))).toEqual(
      others.map(() => undefined),
    );
  });

  test('with Control it belongs to the form', () => {
    expect(lineKeyOf(pressed('Enter', { ctrlKey: true }), INPUT)).toBeUndefined();
    expect(lineKeyOf(pressed('Enter', { metaKey: true }), INPUT)).toBeUndefined();
  });

  test('arrows and Delete are of the field, and with Alt of the line', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'Delete'];
    expect(keys.map((key) => lineKeyOf(pressed(key), INPUT))).toEqual([undefined, undefined, undefined]);
    expect(keys.map((key) => lineKeyOf(pressed(key, { altKey: true }), INPUT))).toEqual([
      'up',
      'down',
      'remove',
    ]);
  });
});
