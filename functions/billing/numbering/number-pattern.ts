/** Characters and length of a number that French e-invoices take (BR-FR-01, BR-FR-02; BT-1). */
const LEGAL_TEXT = /^[A-Za-z0-9+\-_/]*$/;
const MAX_LENGTH = 35;

const YEAR = '{YYYY}';
const COUNTER = /\{(0{1,9})\}/;
/** The widest counter that a pattern has to have room for. */
const MAX_DIGITS = 9;

/**
 * How the numbers of a series are written: literal text, `{YYYY}` for the year of issue, and the counter as a run of
 * zeros in braces, `{00000}`. A counter that outgrows its zeros gets wider.
 */
export interface NumberPattern {
  text: string;
  /** What every number of the series begins with. */
  prefix: string;
  /** A pattern with the year begins anew with each year; one without it never does. */
  restarts: boolean;
}

/** @throws {RangeError} that says what is wrong with the pattern. */
export function parsePattern(text: string): NumberPattern {
  if (!COUNTER.test(text)) throw new RangeError('The pattern has no counter, such as {00000}.');
  if (text.replace(COUNTER, '').replace(YEAR, '').match(/[{}]/))
    throw new RangeError('The pattern has braces other than one {YYYY} and one counter such as {00000}.');
  const literal = text.replace(COUNTER, '').replace(YEAR, '');
  if (!LEGAL_TEXT.test(literal))
    throw new RangeError('The pattern has other characters than A-Z a-z 0-9 + - _ /.');
  const longest = write(text, '2000', 10 ** MAX_DIGITS - 1);
  if (longest.length > MAX_LENGTH)
    throw new RangeError(`Its numbers would have ${longest.length} characters, more than ${MAX_LENGTH}.`);
  return { text, prefix: text.slice(0, text.indexOf('{')), restarts: text.includes(YEAR) };
}

/** The number that a pattern writes. `year` has four digits, `count` is 1 or more. */
export const formatNumber = (pattern: NumberPattern, year: string, count: number): string =>
  write(pattern.text, year, count);

function write(text: string, year: string, count: number): string {
  const digits = (_: string, zeros: string): string => `${count}`.padStart(zeros.length, '0');
  return text.replace(YEAR, year).replace(COUNTER, digits);
}

/** Whether two series could ever write the same number: where what one begins with begins the other, too. */
export const overlaps = (one: NumberPattern, other: NumberPattern): boolean =>
  one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
