/**
 * What documents can be printed with, as the inside of a character class: Latin, Greek and Cyrillic letters,
 * punctuation, currencies and common signs, all of which the font Inter has in every style. A line break is no character
 * but the layout of a text.
 */
export const PRINTED_CHARACTERS = [
  '\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u0148\\u014a-\\u01c3\\u01c5-\\u024f\\u0259', // Latin
  '\\u1e00-\\u1e9b\\u1e9d-\\u1eff', // Latin of Vietnam and others
  '\\u0300-\\u0304\\u0306-\\u030a\\u030c\\u0323\\u0326-\\u0328', // accents that no letter has been composed with
  '\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce', // Greek
  '\\u0400-\\u045f\\u0490-\\u049d\\u04a0-\\u04ff', // Cyrillic
  '\\u2010-\\u2027\\u202f-\\u2055\\u2070\\u2071\\u2074-\\u208e', // punctuation, raised and lowered figures
  '\\u20a0-\\u20af\\u20b1-\\u20b5\\u20b8-\\u20ba\\u20bc-\\u20bf', // currencies
  '\\u2105\\u2113\\u2116\\u2117\\u2120-\\u2122\\u2126\\u212e\\u2150-\\u215f', // ℓ № ™ Ω and fractions
  '\\u2190-\\u2199\\u2206\\u220f\\u2211\\u2212\\u221a\\u221e\\u222b\\u2248\\u2260\\u2264\\u2265', // arrows, mathematics
  '\\u25a0\\u25a1\\u25aa\\u25ca\\u25cb\\u25cf\\u2605\\u2606\\u2713\\u2717', // bullets, stars, ticks
].join('');
