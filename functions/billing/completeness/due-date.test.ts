import { addDays, dueDateOf } from './due-date.ts';

describe('given terms of payment', () => {
  test.each([
    ['30 days net', '2026-11-29', { days: 30 }, '2026-12-29'],
    ['at once', '2026-11-29', { days: 0 }, '2026-11-29'],
    ['over the end of a leap February', '2028-02-28', { days: 2 }, '2028-03-01'],
    [
      '45 days, counted from the end of the month',
      '2026-11-03',
      { days: 45, endOfMonth: 'before' },
      '2027-01-14',
    ],
    ['45 days, then the end of the month', '2026-11-03', { days: 45, endOfMonth: 'after' }, '2026-12-31'],
    ['the end of the month of issue', '2028-02-01', { days: 0, endOfMonth: 'after' }, '2028-02-29'],
    ['30 days, then the 10th', '2026-11-03', { days: 30, dayOfMonth: 10 }, '2026-12-10'],
    ['30 days, the 10th of which has passed', '2026-11-15', { days: 30, dayOfMonth: 10 }, '2027-01-10'],
    ['the 31st of a month that has 28 days', '2027-01-31', { days: 1, dayOfMonth: 31 }, '2027-02-28'],
    [
      'end of the month, then the 15th',
      '2026-11-03',
      { days: 30, endOfMonth: 'after', dayOfMonth: 15 },
      '2027-01-15',
    ],
  ] as const)('%s: a bill of %s is due by its terms', (_, issueDate, terms, due) => {
    expect(dueDateOf(issueDate, terms)).toBe(due);
  });

  it('days go over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
