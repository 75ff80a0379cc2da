import { TZDate, tzOffset } from '@facturation/platform/time-zones';

/** The largest time that a date can name, in ms. */
export const MAX_TIME_MS = 8.64e15;
const DAY_MS = 86_400_000;

/** The midnight, in ms, at which the calendar day of a zone that holds `time` began; never before time 0. */
export const startOfDay = (time: number, zone: string): number => Math.max(0, midnight(time, 0, zone));

/** The midnight at which that day ends: 23, 24 or 25 hours after it began. */
export const endOfDay = (time: number, zone: string): number => midnight(time, 1, zone);

function midnight(time: number, daysLater: number, zone: string): number {
  const date = new TZDate(Math.min(time, MAX_TIME_MS - 2 * DAY_MS), zone);
  return new TZDate(date.getFullYear(), date.getMonth(), date.getDate() + daysLater, zone).getTime();
}

/** Whether days of a zone are made of whole UTC hours, in each month of the year from `time`. False for no zone. */
export function hasWholeHours(zone: string, time: number): boolean {
  const months = Array.from({ length: 12 }, (_, month) => new Date(time + month * 30 * DAY_MS));
  return months.every((month) => tzOffset(zone, month) % 60 === 0);
}

/** The midnight, in ms, at which a calendar day of a zone begins: `2026-11-29`. */
export const midnightOf = (day: string, zone: string): number => midnightAfter(day, 0, zone);

/** The midnight at which it ends. */
export const nextMidnight = (day: string, zone: string): number => midnightAfter(day, 1, zone);

/** The calendar day that a time, in ms, lies in. */
export const dayAt = (time: number, zone: string): string =>
  new TZDate(time, zone).toISOString().slice(0, '2026-11-29'.length);

function midnightAfter(day: string, daysLater: number, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date + daysLater, zone).getTime();
}
