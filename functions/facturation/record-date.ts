import { readInstant } from '@facturation/platform/instants';
import { tzOffset } from '@facturation/platform/time-zones';

/**
 * The time zone of dates without an offset: the accountant's. It is fixed, so that a record always makes the same row.
 */
const ZONE = 'Europe/Paris';
const MINUTE_MS = 60_000;

/**
 * ISO 8601 as producers write it: a date, perhaps with a time, perhaps with an offset (`Z`, `+01`, `+0100`, `+01:00`).
 */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,](\d+))?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The `date` of a record in ms since the Unix epoch, or `undefined` when it names no moment in the years 0000 to 9999.
 * A number is read as ms. A text without an offset is local time in Paris, in whichever zone this machine is. In the
 * hour that a clock change repeats, it is winter time; in the hour that a clock change skips, it is one hour later.
 * @example readRecordDate('2026-11-29T09:34:00') // Date.UTC(2026, 10, 29, 8, 34)
 */
export function readRecordDate(date: unknown): number | undefined {
  if (typeof date === 'number') return readNumber(date);
  if (typeof date !== 'string') return undefined;
  const [, day, time = '00:00', seconds = ':00', fraction, offset] = ISO.exec(date) ?? [];
  if (day === undefined) return undefined;
  const written = `${day}T${time}${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
  const { millis } = readInstant(`${written}${offset === undefined ? 'Z' : withMinutes(offset)}`);
  return offset === undefined && millis !== undefined ? fromParis(millis) : millis;
}

/** Whether it lies within the years that a text can express. */
const readNumber = (millis: number): number | undefined =>
  Number.isFinite(millis) && Math.abs(millis) <= 8.64e15
    ? readInstant(new Date(millis).toISOString()).millis
    : undefined;

/** `+01` and `+0100` as RFC 3339 writes them. */
const withMinutes = (offset: string): string =>
  offset.length === 3 ? `${offset}:00` : offset.replace(/^(...)(\d\d)$/, '$1:$2');

/** Converts the reading of a clock in Paris, given as if it were UTC, to the moment at which it shows it. */
function fromParis(reading: number): number | undefined {
  const guess = reading - offsetAt(reading);
  const millis = reading - offsetAt(guess);
  return readNumber(millis);
}

/** How far Paris is ahead of UTC at a moment, in ms. */
const offsetAt = (millis: number): number => tzOffset(ZONE, new Date(millis)) * MINUTE_MS;
