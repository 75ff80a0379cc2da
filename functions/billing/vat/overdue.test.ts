import { dayOf, isOverdue } from './overdue.ts';

const at = Date.parse;

test.each([
  [
    'is not overdue in the last millisecond of its due date in Paris',
    1,
    '2026-11-29',
    '2026-11-29T22:59:59.999Z',
    false,
  ],
  ['is overdue in the first of the day after', 1, '2026-11-29', '2026-11-29T23:00:00.000Z', true],
  ['is overdue an hour earlier in summer', 1, '2026-07-31', '2026-07-31T22:00:00.000Z', true],
  ['is not overdue with nothing due', 0, '2026-01-01', '2026-11-29T12:00:00.000Z', false],
  ['is not overdue with something to refund', -1, '2026-01-01', '2026-11-29T12:00:00.000Z', false],
])('an invoice %s', (_when, due, dueDate, time, expected) => {
  expect(isOverdue(due, dueDate, at(time), 'Europe/Paris')).toBe(expected);
});

test('the day of a seller overseas is theirs', () => {
  expect(dayOf(at('2026-11-30T03:59:59Z'), 'America/Martinique')).toBe('2026-11-29');
  expect(dayOf(at('2026-11-29T20:00:00Z'), 'Indian/Reunion')).toBe('2026-11-30');
});
