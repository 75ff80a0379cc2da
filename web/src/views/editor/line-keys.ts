/** What a key does to the line it is pressed in. */
export type LineKey = 'next' | 'up' | 'down' | 'remove';

const WITH_ALT: Readonly<Record<string, LineKey>> = { ArrowUp: 'up', ArrowDown: 'down', Delete: 'remove' };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The key as lines understand it. Enter has a meaning of its own in buttons, choices and texts of several lines.
 * @param tagName of the element that has the focus
 */
export function lineKeyOf(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Pressed,
  { tagName }: { tagName: string },
): LineKey | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (altKey) return WITH_ALT[key];
  return key === 'Enter' && tagName === 'INPUT' ? 'next' : undefined;
}
