/** U+2800, the Braille pattern without a dot, shows nothing, though Unicode counts it as a symbol. */
const UNWANTED =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Persian and the scripts of India need both joiners within words, emoji the second within a picture. */
const JOINS_LETTERS = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
const JOINS_PICTURES =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

/** A selector chooses among the forms of a Han or Mongolian letter, and makes pictures and keycaps coloured. */
const CHOOSES_VARIANT =
  /(?<=[\p{Script=Han}\p{Script=Mongolian}\p{Extended_Pictographic}])\p{Variation_Selector}|(?<=[\d#*])\ufe0f(?=\u20e3)/gu;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The first invisible character of a name, which would make it another name, show it as another, or as nothing: a
 * control or format character, a line separator, a filler, a noncharacter. Joiners and variation selectors are allowed
 * where a script or a picture needs them.
 * @returns its code point, as U+202E
 */
export function unseenIn(name: string): string | undefined {
  const needed = [JOINS_LETTERS, JOINS_PICTURES, CHOOSES_VARIANT];
  const rest = needed.reduce((text, pattern) => text.replace(pattern, ''), name);
  const [found] = rest.match(UNWANTED) ?? [];
  return found === undefined ? undefined : nameOf(found);
}
