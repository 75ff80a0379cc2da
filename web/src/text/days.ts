import { timeZone } from './formats.ts';

const DAY_MS = 86_400_000;

const inParis = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of the books at an instant: `2026-11-30`. `millis`: since the Unix epoch */
export const dayAt = (millis: number): string => inParis.format(millis);

/** The day so many days after another; before it, where `days` is below 0. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, day.length);

/** Whether a text is a day there is: `2026-02-29` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

/** Whether a text is a day that the API takes: the years of the books are 2000 to 2099. */
export const isDayOfBooks = (text: string): boolean => text.startsWith('20') && isDay(text);

const HOUR_MS = 3_600_000;

/** When a day of the books begins, in milliseconds since the Unix epoch: Paris is one or two hours ahead of UTC. */
export function beginningOf(day: string): number {
  const winter = Date.parse(day) - HOUR_MS;
  return dayAt(winter - HOUR_MS) === day ? winter - HOUR_MS : winter;
}
