/** Lines of a failure that tell what it is: the title, what was expected, the place. */
const LINES_OF_ONE = 30;
/** What a suite that is no jest has said last. */
const LAST_LINES = 20;

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The title of a failed test, or a share of the code that is not covered. */
const isFailure = (line: string): boolean => /^ {2}● (?!Console$)|^Jest: /.test(line);

/**
 * What a log says of failures, so that the end of a long run tells them: each failed test of jest, or else the last
 * lines.
 */
export function whatFailed(log: string): string[] {
  const lines = log.replaceAll(COLOURS, '').trimEnd().split('\n');
  const begins = lines.flatMap((line, index) => (isFailure(line) ? [index] : []));
  if (begins.length === 0) return lines.slice(-LAST_LINES);
  // Jest repeats all failures in its summary.
  const seen = new Set<string>();
  return begins.flatMap((begin, index) => {
    const title = lines[begin] ?? '';
    if (seen.has(title)) return [];
    seen.add(title);
    return lines.slice(begin, Math.min(begin + LINES_OF_ONE, begins[index + 1] ?? lines.length));
  });
}
