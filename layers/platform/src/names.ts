const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
/** Persian and the scripts of India need both joiners within words, emoji the second within a picture. */
const JOINS_LETTERS = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
const JOINS_PICTURES =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The first invisible character of a name, which would make it another name or show it as another: a control or format
 * character, a line separator, a noncharacter. Joiners that a script or a picture needs are allowed.
 * @returns its code point, as U+202E
 */
export function unseenIn(name: string): string | undefined {
  const rest = name.replace(JOINS_LETTERS, '').replace(JOINS_PICTURES, '');
  const [found] = rest.match(UNWANTED) ?? [];
  return found === undefined ? undefined : nameOf(found);
}
