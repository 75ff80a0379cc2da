import { z } from 'zod';

/** The moment that a text names, in milliseconds since the Unix epoch, or why it names none. */
export type Instant = { millis: number; fault?: never } | { millis?: never; fault: string };

const DATE = z.regexes.date.source.slice(1, -1);
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';
const OFFSET = '[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d';

/** RFC 3339 instants (section 5.6), except those in leap seconds. */
export const INSTANT = new RegExp(`^(${DATE})[Tt](${TIME})(?:\\.(\\d+))?(${OFFSET})$`);

const LEAP_SECOND = /^[^.+]*:60(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const WITHOUT_OFFSET = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
const FIVE_DIGIT_YEAR = /^[+-]?\d{5,}-/;

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const MINUTE_MS = 60_000;

/**
 * Reads an RFC 3339 instant with any offset; digits beyond the millisecond are cut off. It never throws, and depends
 * on no time zone or locale of the machine. What it reads lies in the years 0000 to 9999 of UTC, so that it can be
 * written as RFC 3339 again.
 * @example readInstant('2026-11-29T10:34:00.5+01:00') // { millis: Date.UTC(2026, 10, 29, 9, 34, 0, 500) }
 */
export function readInstant(text: string): Instant {
  const [, date, time, fraction = '', offset = ''] = INSTANT.exec(text) ?? [];
  if (date === undefined) return { fault: faultOf(text) };
  const local = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  const millis = local - offsetOf(offset);
  if (millis < FIRST || millis > LAST) return { fault: 'In UTC this lies outside the years 0000 to 9999.' };
  return { millis };
}

/** Milliseconds that a clock with this offset is ahead of UTC. */
function offsetOf(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

function faultOf(text: string): string {
  if (LEAP_SECOND.test(text)) return 'Second 60: leap seconds are not supported, since times are Unix times.';
  if (FIVE_DIGIT_YEAR.test(text)) return 'A year has four digits, 0000 to 9999.';
  if (WITHOUT_OFFSET.test(text)) return 'The offset from UTC is missing: Z, or one like +01:00.';
  return 'Must be an RFC 3339 time, e.g. 2026-11-29T09:34:00.000Z.';
}

const A_PLUS_THAT_BECAME_A_SPACE = / (?=\d\d:\d\d$)/;

/**
 * Reads an instant of a query. There, a + that was not encoded arrives as a space, which no instant contains elsewhere.
 */
export const readQueryInstant = (text: string): Instant =>
  readInstant(text.replace(A_PLUS_THAT_BECAME_A_SPACE, '+'));
