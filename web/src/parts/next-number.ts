import { formatNumber, parsePattern } from '../../../functions/billing/numbering/number-pattern.ts';

/** What is known of a series. */
interface Numbered {
  pattern: string;
  start: number;
  total: number;
  lastNumber?: string | undefined;
  lastIssueDate?: string | undefined;
}

/** The counter in a number; NaN where the pattern has not written it. */
function countIn(pattern: string, number: string): number {
  const escaped = pattern.replaceAll(/[.*+?^$()|[\]\\/-]/g, '\\$&');
  const form = escaped.replace('{YYYY}', '\\d{4}').replace(/\{0+\}/, '(\\d+)');
  return Number(new RegExp(`^${form}$`).exec(number)?.[1]);
}

/**
 * The number that the next document of a day bears, provided none comes before.
 * @param day of the document: `2026-11-30`
 */
export function nextNumber(
  { pattern, start, total, lastNumber, lastIssueDate }: Numbered,
  day: string,
): string {
  const parsed = parsePattern(pattern);
  const year = day.slice(0, 4);
  if (total === 0 || lastNumber === undefined) return formatNumber(parsed, year, start);
  const isNewYear = parsed.restarts && lastIssueDate !== undefined && lastIssueDate.slice(0, 4) < year;
  return formatNumber(parsed, year, isNewYear ? 1 : countIn(pattern, lastNumber) + 1);
}

/** The first number of a pattern that is being written; undefined as long as it is none. */
export function exampleOf(pattern: string, start: number, day: string): string | undefined {
  try {
    return formatNumber(parsePattern(pattern), day.slice(0, 4), start);
  } catch {
    return undefined;
  }
}
