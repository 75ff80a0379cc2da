import type { PaymentTerms } from '@facturation/platform/standards/payment-terms';

const DAY_MS = 86_400_000;

/** A day some days later. Days are `2026-11-29`. */
export const addDays = (day: string, days: number): string => toDay(Date.parse(day) + days * DAY_MS);

/**
 * The day by which a bill has to be paid (BT-9). With `endOfMonth` before, days are counted from the end of the month of
 * issue; with after, the month in which they end is waited for. Then `dayOfMonth`, or the last day of a shorter month.
 */
export function dueDateOf(issueDate: string, { days, endOfMonth, dayOfMonth }: PaymentTerms): string {
  const from = endOfMonth === 'before' ? lastOfMonth(issueDate) : issueDate;
  const counted = addDays(from, days);
  const ended = endOfMonth === 'after' ? lastOfMonth(counted) : counted;
  return dayOfMonth === undefined ? ended : nextDayOfMonth(ended, dayOfMonth);
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The last day of the month that lies `months` after that of a day. */
function lastOfMonth(day: string, months = 0): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return toDay(Date.UTC(year, month + months, 0));
}

function nextDayOfMonth(day: string, dayOfMonth: number): string {
  const inMonth = (months: number): string => {
    const last = lastOfMonth(day, months);
    return `${last.slice(0, 8)}${`${Math.min(dayOfMonth, Number(last.slice(8)))}`.padStart(2, '0')}`;
  };
  return inMonth(0) >= day ? inMonth(0) : inMonth(1);
}
