/** Months of one summary at most. */
export const MAX_MONTHS = 24;

const YEAR = 12;

/** A month as a number: months since the year 0. */
function numberOf(month: string): number {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  return year * YEAR + ofYear - 1;
}

const monthOf = (number: number): string =>
  `${Math.floor(number / YEAR)}-${`${(number % YEAR) + 1}`.padStart(2, '0')}`;

/** The month some months later, or earlier where `months` is negative. Months are `2026-11`. */
export const monthAfter = (month: string, months: number): string => monthOf(numberOf(month) + months);

/** All months from one to another, both included; none where the last lies before the first. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [numberOf(from), numberOf(to)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => monthOf(first + index));
}
