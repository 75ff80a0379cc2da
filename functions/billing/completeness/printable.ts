import { PRINTED_CHARACTERS } from '../../documents/printed-characters.ts';

/** A line break is no character but the layout of a text. */
const UNPRINTABLE = new RegExp(`[^\\n${PRINTED_CHARACTERS}]`, 'u');

/** The first character of a text that no document can be printed with, as `中 (U+4E2D)`. */
export function unprintableIn(text: string): string | undefined {
  const [found] = UNPRINTABLE.exec(text) ?? [];
  if (found === undefined) return undefined;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${found} (U+${code})`;
}

/** A text in which a box stands for each character that no document can be printed with. */
export const asPrintable = (text: string): string => text.replace(new RegExp(UNPRINTABLE, 'gu'), '\u25a1');
