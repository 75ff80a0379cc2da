import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readRecordDate } from './record-date.ts';

/** What producers write, and the moment they mean. */
const DATES: [written: unknown, moment: string | undefined][] = [
  ['2026-11-29T09:34:00', '2026-11-29T08:34:00.000Z'],
  ['2026-07-14 09:34', '2026-07-14T07:34:00.000Z'],
  ['2026-11-29', '2026-11-28T23:00:00.000Z'],
  ['2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30:00', '2026-10-25T01:30:00.000Z'],
  ['2026-11-29T09:34:00.123456Z', '2026-11-29T09:34:00.123Z'],
  ['2026-11-29T09:34:00,5Z', '2026-11-29T09:34:00.500Z'],
  ['2026-11-29T09:34+0100', '2026-11-29T08:34:00.000Z'],
  ['2026-11-29T09:34:00+01', '2026-11-29T08:34:00.000Z'],
  ['2026-11-29T09:34:00.000+00:00', '2026-11-29T09:34:00.000Z'],
  [1_600_000_000_000, '2020-09-13T12:26:40.000Z'],
  ['11/29/2026 09:34', undefined],
  ['Nov 29, 2026 9:34:00 AM', undefined],
  ['2026-13-29T09:34:00', undefined],
  ['2026-02-30', undefined],
  ['10000-01-01T00:00:00Z', undefined],
  ['0000-01-01', undefined],
  [8.64e15, undefined],
  [Number.NaN, undefined],
  [null, undefined],
  [['2026-11-29'], undefined],
  [{ toString: {} }, undefined],
  [[{ toString: null, valueOf: 0 }], undefined],
];

test.each(DATES)('the date %j of a record is %s', (written, moment) => {
  const millis = readRecordDate(written);
  expect(millis === undefined ? undefined : new Date(millis).toISOString()).toBe(moment);
});

test.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'])(
  'given a machine in %s, dates are the same',
  (TZ) => {
    const script = `
      import { readRecordDate } from './record-date.ts';
      const dates = JSON.parse(process.argv[1]);
      console.log(JSON.stringify([new Date(2026, 0).toISOString(), dates.map((date) => readRecordDate(date) ?? null)]));`;
    const written = DATES.map(([date]) => date);
    const node = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script];
    const output = execFileSync(process.execPath, [...node, JSON.stringify(written)], {
      cwd: join(import.meta.dirname),
      env: { ...process.env, TZ, LC_ALL: 'tr_TR.UTF-8' },
      encoding: 'utf8',
    });
    const expected = DATES.map(([, moment]) => (moment === undefined ? null : Date.parse(moment)));
    const [newYear, read] = JSON.parse(output);
    expect(read).toEqual(expected);
    expect(newYear === '2026-01-01T00:00:00.000Z').toBe(TZ === 'UTC');
  },
);
