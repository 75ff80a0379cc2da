/**
 * The key a text is sorted by: case and accents do not count. At most 256 UTF-16 units, below DynamoDB's 1,024
 * bytes; never empty, which DynamoDB refuses as a key, unless the text is.
 */
export const sortKey = (text: string): string =>
  (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() || text).slice(0, 256);
