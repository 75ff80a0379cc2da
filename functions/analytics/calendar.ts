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
