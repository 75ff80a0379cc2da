import type { Command } from './commands.tsx';

/** So long after the first key the second still counts, in milliseconds. */
const SEQUENCE_MS = 1_500;

/** A key as commands name it: a letter, `Ctrl+k`, `Ctrl+Shift+Enter`. The Command key of a Mac stands for Control. */
export function keyOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  if (!ctrlKey && !metaKey) return key;
  if (key.length === 1) return `Ctrl+${key.toLowerCase()}`;
  return shiftKey ? `Ctrl+Shift+${key}` : `Ctrl+${key}`;
}

/**
 * Whether Enter is kept down, and would do once more what it has done, maybe in a dialog that came up meanwhile and that
 * nobody has read. In a text of several lines it makes lines.
 */
export const isHeldEnter = ({
  key,
  repeat,
  target,
}: Pick<KeyboardEvent, 'key' | 'repeat'> & { target: unknown }): boolean =>
  repeat && key === 'Enter' && (target as Element | null)?.tagName !== 'TEXTAREA';

/** What a letter goes into. A box to tick takes none. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** Whether what is typed goes into a field: there a letter is a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));

/** Whether the space bar clicks what has the focus: there it is no command. */
export const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(BUTTON|SUMMARY)$/.test(target.tagName);

/** Follows the keys that are pressed one after the other, and finds the command that they mean. */
export class KeySequence {
  #keys: string[] = [];
  #lastAt = 0;

  /**
   * @param now milliseconds
   * @returns the command, when this key completes its sequence
   */
  press(key: string, commands: readonly Command[], now: number): Command | undefined {
    if (now - this.#lastAt > SEQUENCE_MS) this.#keys = [];
    this.#lastAt = now;
    this.#keys = [...this.#keys, key];
    const found = commands.findLast(({ keys }) => keys?.join(' ') === this.#keys.join(' '));
    const mayGoOn = commands.some(({ keys }) => keys?.join(' ').startsWith(`${this.#keys.join(' ')} `));
    if (found || !mayGoOn) this.#keys = [];
    if (found || mayGoOn || this.#keys.length > 0) return found;
    // A key that ends a sequence in vain may be the first of another.
    return commands.findLast(({ keys }) => keys?.length === 1 && keys[0] === key);
  }
}
