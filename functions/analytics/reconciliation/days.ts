import { midnightOf, nextMidnight } from '../calendar.ts';
import type { Range } from '../time-range.ts';

/** A calendar day of a zone. Times in ms. */
export interface CalendarDay extends Range {
  /** `2026-11-29` */
  day: string;
}

/** The days from one to another, both included. */
export function daysBetween(from: string, to: string, zone: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day))
    days.push({ day, from: midnightOf(day, zone), to: nextMidnight(day, zone) });
  return days;
}

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, day.length);
};
