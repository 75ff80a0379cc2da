import { useEffect, useRef } from 'preact/hooks';
import { browserStorage } from '../session/storage.ts';
import type { Command } from './commands.tsx';
import { isHeldEnter, isTyping, KeySequence, keyOf, takesSpace } from './keys.ts';

const KEY = 'facturation.letters';

/** Whether letters alone are commands: who speaks to the machine, or types beside fields, turns them off (WCAG 2.1.4). */
export const lettersCount = (): boolean => browserStorage.getItem(KEY) !== 'off';
export const letLettersCount = (count: boolean): void =>
  count ? browserStorage.removeItem(KEY) : browserStorage.setItem(KEY, 'off');

/** Within a field, and within a dialog, only keys with Control are commands. A key that is kept down is one command. */
function mayCommand(event: KeyboardEvent, key: string): boolean {
  if (event.defaultPrevented || event.altKey || event.repeat) return false;
  if (key.startsWith('Ctrl+')) return true;
  if (key === ' ' && takesSpace(event.target)) return false;
  return lettersCount() && !isTyping(event.target) && document.querySelector('dialog[open]') === null;
}

/** Before anything else hears of it. */
function stopHeldEnter(event: KeyboardEvent): void {
  if (!isHeldEnter(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Runs the command whose keys are pressed. Enter counts once, however long it is kept down. */
export function useShortcuts(commands: readonly Command[]): void {
  const sequence = useRef(new KeySequence());
  useEffect(() => {
    addEventListener('keydown', stopHeldEnter, { capture: true });
    return () => removeEventListener('keydown', stopHeldEnter, { capture: true });
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (!mayCommand(event, key)) return;
      const command = sequence.current.press(key, commands, performance.now());
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [commands]);
}
