import { capOf } from './cap-of.ts';

test.each([
  ['g', 'G'],
  ['N', '⇧ N'],
  ['?', '?'],
  ['/', '/'],
  ['Enter', '↵'],
  ['Esc', 'Esc'],
  ['Ctrl+k', 'Ctrl K'],
  ['Ctrl+Enter', 'Ctrl ↵'],
  ['Ctrl+Shift+Enter', 'Ctrl ⇧ ↵'],
])('the key %s stands on a keyboard as %s', (key, cap) => {
  expect(capOf(key, false)).toBe(cap);
});

test('on a Mac, Command stands for Control', () => {
  expect(capOf('Ctrl+k', true)).toBe('⌘ K');
});
