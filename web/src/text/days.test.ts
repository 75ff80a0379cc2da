import { beginningOf, dayAt, daysAfter, isDay, isDayOfBooks } from './days.ts';

test('a day begins at midnight in Paris, in winter and in summer', () => {
  expect(dayAt(Date.parse('2026-11-29T22:59:59Z'))).toBe('2026-11-29');
  expect(dayAt(Date.parse('2026-11-29T23:00:00Z'))).toBe('2026-11-30');
  expect(dayAt(Date.parse('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
});

test('days follow each other over months, years and changes of the clock', () => {
  expect(daysAfter('2026-11-30', 1)).toBe('2026-12-01');
  expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});

test('what is written is a day only where the calendar has it', () => {
  expect(isDay('2026-11-30')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-13-01')).toBe(false);
  expect(isDay('30/11/2026')).toBe(false);
  expect(isDay('')).toBe(false);
});

test('a year that is still typed is none of the books', () => {
  expect(['0002-11-30', '0020-11-30', '0202-11-30', '2026-11-30'].map(isDayOfBooks)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('the books have the days of 2000 to 2099', () => {
  expect(['1999-12-31', '2000-01-01', '2099-12-31', '2100-01-01', '2026-02-29'].map(isDayOfBooks)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test.each(['2026-11-30', '2026-07-14', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'])(
  '%s begins at the first instant that belongs to it',
  (day) => {
    const beginning = beginningOf(day);
    expect(dayAt(beginning)).toBe(day);
    expect(dayAt(beginning - 1)).toBe(daysAfter(day, -1));
  },
);
