import fc from 'fast-check';
import { readInstant, readQueryInstant } from './instants.ts';

const NINE_34 = Date.UTC(2026, 10, 29, 9, 34);

describe('given an RFC 3339 instant', () => {
  it.each([
    ['2026-11-29T09:34:00Z', NINE_34],
    ['2026-11-29t09:34:00z', NINE_34],
    ['2026-11-29T09:34:00.000+00:00', NINE_34],
    ['2026-11-29T09:34:00-00:00', NINE_34],
    ['2026-11-29T10:34:00+01:00', NINE_34],
    ['2026-11-29T23:34:00+14:00', NINE_34],
    ['2026-11-28T21:34:00-12:00', NINE_34],
    ['2026-11-29T15:19:00.0+05:45', NINE_34],
    ['2026-11-30T09:33:00+23:59', NINE_34],
    ['2026-11-29T09:34:00.1Z', NINE_34 + 100],
    ['2026-11-29T09:34:00.999999999Z', NINE_34 + 999],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['1970-01-01T00:30:00+01:00', -1_800_000],
    ['0000-01-01T00:00:00Z', Date.parse('0000-01-01T00:00:00Z')],
  ])('%s is read, to the millisecond', (text, millis) => expect(readInstant(text)).toEqual({ millis }));

  it('a plus that a query turned into a space is a plus', () => {
    expect(readQueryInstant('2026-11-29T10:34:00 01:00')).toEqual({ millis: NINE_34 });
    expect(readQueryInstant('2026-11-29T10:34:00+01:00')).toEqual({ millis: NINE_34 });
  });

  it('whatever its offset, it is the moment that was written', () => {
    const instants = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9998-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (instant, minutes) => {
        const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const two = (n: number) => `${n}`.padStart(2, '0');
        const ahead = Math.abs(minutes);
        const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
        expect(readInstant(local + offset)).toEqual({ millis: instant.getTime() });
      }),
    );
  });
});

describe('given a text that is none', () => {
  it.each([
    ['2026-12-31T23:59:60Z', 'Second 60: leap seconds are not supported'],
    ['2026-12-31T23:59:60.5+01:00', 'Second 60'],
    ['10000-01-01T00:00:00Z', 'four digits'],
    ['+010000-01-01T00:00:00.000Z', 'four digits'],
    ['9999-12-31T23:30:00-01:00', 'outside the years'],
    ['0000-01-01T00:00:00+01:00', 'outside the years'],
    ['2026-11-29T09:34:00', 'offset from UTC is missing'],
    ['2026-11-29 09:34', 'offset from UTC is missing'],
    ['2026-02-30T00:00:00Z', 'Must be an RFC 3339 time'],
    ['2025-02-29T00:00:00Z', 'Must be an RFC 3339 time'],
    ['2026-11-29T24:00:00Z', 'Must be an RFC 3339 time'],
    ['2026-11-29T09:34Z', 'Must be an RFC 3339 time'],
    ['2026-11-29T09:34:00+24:00', 'Must be an RFC 3339 time'],
    ['2026-11-29T09:34:00+0100', 'Must be an RFC 3339 time'],
    ['2026-11-29T09:34:00.Z', 'Must be an RFC 3339 time'],
    ['2026-11-29T09:34:00Z ', 'Must be an RFC 3339 time'],
    ['٢٠٢٦-11-29T09:34:00Z', 'Must be an RFC 3339 time'],
    ['', 'Must be an RFC 3339 time'],
  ])('%s is refused for its one true reason', (text, reason) => {
    expect(readInstant(text).fault).toContain(reason);
  });
});
