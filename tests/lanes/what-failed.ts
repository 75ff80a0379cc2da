import { stripVTControlCharacters } from 'node:util';

/** Lines of a failure that tell what it is: the title, what was expected, the place. */
const LINES_OF_ONE = 30;
/** What a suite that is no jest has said last. */
const LAST_LINES = 20;

/** The title of a failed test, or a share of the code that is not covered. */
const TITLE = /^ {2}● (?!Console$)|^Jest: /;
/** What jest says below a title stands further in. */
const BELOW = /^(?: {4}|$)/;

/**
 * What a log says of failures, so that the end of a long run tells them: each failed test of jest, or else the last
 * lines.
 */
export function whatFailed(log: string): string[] {
  const lines = stripVTControlCharacters(log).trimEnd().split('\n');
  const failures = lines.flatMap((line, index) => (TITLE.test(line) ? [failureAt(lines, index)] : []));
  // Jest repeats all failures in its summary.
  return failures.length > 0 ? [...new Set(failures)] : lines.slice(-LAST_LINES);
}

function failureAt(lines: readonly string[], begin: number): string {
  const length = lines.slice(begin + 1).findIndex((line) => !BELOW.test(line));
  const end = length < 0 ? lines.length : begin + 1 + length;
  return lines
    .slice(begin, Math.min(end, begin + LINES_OF_ONE))
    .join('\n')
    .trimEnd();
}
