import type { Command } from './commands.tsx';
import { isHeldEnter, KeySequence, keyOf } from './keys.ts';

const command = (id: string, ...keys: string[]): Command => ({ id, label: id, keys, run: () => undefined });
const COMMANDS = [command('bills', 'g', 'b'), command('new', 'n'), command('save', 'Ctrl+Enter')];

function pressed(...presses: [key: string, at: number][]): (string | undefined)[] {
  const sequence = new KeySequence();
  return presses.map(([key, at]) => sequence.press(key, COMMANDS, at)?.id);
}

describe('keys that are pressed one after the other', () => {
  it('mean a command when its sequence is complete', () => {
    expect(pressed(['g', 0], ['b', 100])).toEqual([undefined, 'bills']);
  });

  it('mean nothing when the second comes too late', () => {
    expect(pressed(['g', 0], ['b', 5_000])).toEqual([undefined, undefined]);
  });

  it('are forgotten after a command: the next begins anew', () => {
    expect(pressed(['n', 0], ['g', 1], ['b', 2], ['n', 3])).toEqual(['new', undefined, 'bills', 'new']);
  });

  it('that lead nowhere may begin another', () => {
    expect(pressed(['g', 0], ['n', 100])).toEqual([undefined, 'new']);
  });
});

const alone = { ctrlKey: false, metaKey: false, shiftKey: false };

test('Control and the Command key of a Mac are one', () => {
  expect(keyOf({ ...alone, key: 'Enter', metaKey: true })).toBe('Ctrl+Enter');
  expect(keyOf({ ...alone, key: 'K', ctrlKey: true })).toBe('Ctrl+k');
  expect(keyOf({ ...alone, key: 'n' })).toBe('n');
});

test('Shift makes another key of one that is no letter', () => {
  expect(keyOf({ ...alone, key: 'Enter', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Enter');
  expect(keyOf({ ...alone, key: '?', shiftKey: true })).toBe('?');
});

describe('Enter that is kept down', () => {
  const held = { key: 'Enter', repeat: true, target: { tagName: 'BUTTON' } };

  it('does nothing more: what it opened is not confirmed by it', () => {
    expect(isHeldEnter(held)).toBe(true);
  });

  it('makes lines in a text of several lines', () => {
    expect(isHeldEnter({ ...held, target: { tagName: 'TEXTAREA' } })).toBe(false);
  });

  it('counts when it is pressed anew', () => {
    expect(isHeldEnter({ ...held, repeat: false })).toBe(false);
  });
});
