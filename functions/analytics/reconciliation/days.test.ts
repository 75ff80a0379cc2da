import { dayAt } from '../calendar.ts';
import { daysBetween } from './days.ts';

const HOUR_MS = 3_600_000;

test.each([
  ['UTC', '2026-02-27', '2026-03-02', [24, 24, 24, 24]],
  ['Europe/Paris', '2026-03-28', '2026-03-30', [24, 23, 24]],
  ['Europe/Paris', '2026-10-25', '2026-10-25', [25]],
  ['Pacific/Kiritimati', '2025-12-31', '2026-01-01', [24, 24]],
  ['America/Los_Angeles', '2026-11-01', '2026-11-01', [25]],
])('in %s the days from %s to %s follow each other without a gap', (zone, from, to, hours) => {
  const days = daysBetween(from, to, zone);
  expect(days.map((day) => (day.to - day.from) / HOUR_MS)).toEqual(hours);
  expect(days.slice(1).map((day) => day.from)).toEqual(days.slice(0, -1).map((day) => day.to));
  for (const { day, from: first, to: end } of days)
    expect([dayAt(first, zone), dayAt(end - 1, zone)]).toEqual([day, day]);
});
