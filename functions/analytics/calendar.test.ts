import fc from 'fast-check';
import { endOfDay, hasWholeHours, startOfDay } from './calendar.ts';

const HOUR_MS = 3_600_000;
const at = Date.parse;

describe('given the calendar of Europe/Paris', () => {
  const zone = 'Europe/Paris';
  const lengthOfDay = (time: string) => (endOfDay(at(time), zone) - startOfDay(at(time), zone)) / HOUR_MS;

  test('a day begins at local midnight', () => {
    expect(startOfDay(at('2026-07-01T21:59:59.999Z'), zone)).toBe(at('2026-06-30T22:00:00Z'));
    expect(startOfDay(at('2026-07-01T22:00:00.000Z'), zone)).toBe(at('2026-07-01T22:00:00Z'));
  });

  test('the day on which summer time begins has 23 hours', () => {
    expect(lengthOfDay('2026-03-28T12:00:00Z')).toBe(24);
    expect(lengthOfDay('2026-03-29T00:30:00Z')).toBe(23);
    expect(lengthOfDay('2026-03-29T12:00:00Z')).toBe(23);
    expect(lengthOfDay('2026-03-30T12:00:00Z')).toBe(24);
  });

  test('the day on which summer time ends has 25 hours', () => {
    expect(lengthOfDay('2026-10-24T12:00:00Z')).toBe(24);
    expect(lengthOfDay('2026-10-25T00:30:00Z')).toBe(25);
    expect(lengthOfDay('2026-10-25T01:30:00Z')).toBe(25);
    expect(lengthOfDay('2026-10-26T12:00:00Z')).toBe(24);
  });
});

test('days follow each other without a gap, in any zone of whole hours', () => {
  const zones = fc.constantFrom(
    'Europe/Paris',
    'UTC',
    'America/New_York',
    'Africa/Cairo',
    'Pacific/Auckland',
  );
  const times = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
  fc.assert(
    fc.property(zones, times, (zone, time) => {
      const [start, end] = [startOfDay(time, zone), endOfDay(time, zone)];
      expect(start <= time && time < end).toBe(true);
      expect([startOfDay(end - 1, zone), startOfDay(end, zone)]).toEqual([start, end]);
      expect([endOfDay(start, zone), (end - start) % HOUR_MS]).toEqual([end, 0]);
    }),
  );
});

test('the day in which time began starts with it', () => {
  expect(startOfDay(0, 'Europe/Paris')).toBe(0);
  expect(startOfDay(endOfDay(0, 'Europe/Paris'), 'Europe/Paris')).toBe(23 * HOUR_MS);
});

test.each(['Europe/Paris', 'UTC', 'America/Sao_Paulo'])('%s has whole hours', (zone) => {
  expect(hasWholeHours(zone, at('2026-11-22T00:00:00Z'))).toBe(true);
});

test.each(['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Nowhere/City'])(
  '%s has not, in winter or in summer',
  (zone) => {
    expect(hasWholeHours(zone, at('2026-11-22T00:00:00Z'))).toBe(false);
  },
);
