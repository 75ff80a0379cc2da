import { TZDate } from '@facturation/platform/time-zones';
import type { Cents } from './units.ts';

/** The day of a time zone, YYYY-MM-DD, that holds a time in milliseconds since the epoch. */
export const dayOf = (time: number, zone: string): string =>
  new TZDate(time, zone).toISOString().slice(0, 10);

/**
 * Whether an invoice is late: something is due, and in the seller's time zone the day after its due date has begun.
 * @param dueDate YYYY-MM-DD
 * @param time milliseconds since the epoch
 * @param zone an IANA time zone, e.g. Europe/Paris
 */
export const isOverdue = (due: Cents, dueDate: string, time: number, zone: string): boolean =>
  overdueAt(time)(due, dueDate, zone);

/** The same of many invoices at one time: the day of a zone takes long to work out, and is once. */
export function overdueAt(time: number): (due: Cents, dueDate: string, zone: string) => boolean {
  const days = new Map<string, string>();
  const dayIn = (zone: string): string => {
    const day = days.get(zone) ?? dayOf(time, zone);
    days.set(zone, day);
    return day;
  };
  return (due, dueDate, zone) => due > 0 && dayIn(zone) > dueDate;
}
