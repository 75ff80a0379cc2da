/** Case and accents do not count. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters in two, and the apostrophes that word processors and phones write. */
const TYPED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'", '‘': "'", ʼ: "'" };

/** A text as it is compared in search and order: as somebody types it who has no accents, ligatures or curly apostrophes. */
export const foldText = (text: string): string =>
  withoutAccents(text).replace(/[œæß’‘ʼ]/g, (character) => TYPED[character] ?? character);
