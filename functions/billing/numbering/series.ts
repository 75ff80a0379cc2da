import { formatNumber, type NumberPattern } from './number-pattern.ts';

/** Where a series of numbers stands. Dates are days, `2026-11-29`, in the seller's zone. */
export interface SeriesState {
  /** Of the last number; empty before the first. */
  year: string;
  /** The counter of the last number of the year; before the first number, one less than where the series starts. */
  last: number;
  /** Day on which the last document was issued; empty before the first. */
  lastIssueDate: string;
  /** Hash of the last document, in hexadecimal digits; empty before the first. */
  lastHash: string;
  /** How many numbers were given in all years. */
  total: number;
}

/** A number that was drawn, and where the series stands until its document's hash is known. */
export interface Drawn {
  number: string;
  state: SeriesState;
  /** The state in which the year before was left, where this number is the first of another year. */
  closed: SeriesState | undefined;
}

/** A day for which the series gives no number any more. */
export class ClosedDayError extends Error {
  readonly code: 'year-closed' | 'date-before-series';

  constructor(code: ClosedDayError['code'], message: string) {
    super(message);
    this.name = 'ClosedDayError';
    this.code = code;
  }
}

/**
 * Draws the next number of a series: one more than the last, or 1 in a new year where the pattern begins anew.
 * @throws {ClosedDayError} for a day before that of the last number
 */
export function drawNumber(pattern: NumberPattern, series: SeriesState, issueDate: string): Drawn {
  const year = issueDate.slice(0, 4);
  if (year < series.year)
    throw new ClosedDayError('year-closed', `The year ${year} of this series is closed.`);
  if (issueDate < series.lastIssueDate)
    throw new ClosedDayError(
      'date-before-series',
      `The last document of this series is of ${series.lastIssueDate}.`,
    );
  const isNewYear = series.year !== '' && year > series.year;
  const last = isNewYear && pattern.restarts ? 1 : series.last + 1;
  return {
    number: formatNumber(pattern, year, last),
    state: { ...series, year, last, lastIssueDate: issueDate, total: series.total + 1 },
    closed: isNewYear ? series : undefined,
  };
}
