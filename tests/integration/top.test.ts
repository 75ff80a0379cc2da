import { jest } from '@jest/globals';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

const MINUTE = Date.parse('2024-06-01T12:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();

beforeAll(async () => {
  await ownTables();
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  const given = [
    ['few', 100],
    ['b many', 10],
    ['b many', 10],
    ['a many', 10],
    ['a many', 10],
    ['credited', 100],
    ['credited', -150.5],
  ] as const;
  const records = given.map(([customer, montant], offset) =>
    sourceRecord({ offset, time: MINUTE + 59_999, customer, montant }),
  );
  await handler(eventOf(records));
});

afterEach(() => jest.restoreAllMocks());

const top = async (query: string) =>
  (await when.get(`/analytics/top?${query}`)).body.windows.map(
    ({ key, count, sum }: { key: string; count: number; sum: number }) => [key, count, sum],
  );

test('gives the customers of the window that holds a time, the largest sum first, without the total', async () => {
  const expected = [
    ['few', 1, 100],
    ['a many', 2, 20],
    ['b many', 2, 20],
    ['credited', 2, -50.5],
  ];
  expect(await top(`at=${iso(MINUTE)}`)).toEqual(expected);
  expect(await top(`at=${iso(MINUTE + 59_999)}`)).toEqual(expected);
  expect(await top(`at=${iso(MINUTE + 60_000)}`)).toEqual([]);
});

test('orders by count when asked, and keeps to the limit', async () => {
  expect(await top(`at=${iso(MINUTE)}&by=count&limit=2`)).toEqual([
    ['a many', 2, 20],
    ['b many', 2, 20],
  ]);
});

test.each([
  ['5s', '2024-06-01T12:00:55Z', '2024-06-01T12:01:00Z'],
  ['1m', '2024-06-01T12:00:00Z', '2024-06-01T12:01:00Z'],
  ['1h', '2024-06-01T12:00:00Z', '2024-06-01T13:00:00Z'],
  ['1d', '2024-05-31T22:00:00Z', '2024-06-01T22:00:00Z'],
])('knows windows of %s, from their start to before their end', async (size, start, end) => {
  const first = (at: number) => top(`size=${size}&limit=1&at=${iso(at)}`);
  expect(await first(Date.parse(start))).toEqual([['few', 1, 100]]);
  expect(await first(Date.parse(end) - 1)).toEqual([['few', 1, 100]]);
  expect([await first(Date.parse(start) - 1), await first(Date.parse(end))]).toEqual([[], []]);
});

test('without a time gives the window that is running by the clock', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(MINUTE + 30_000);
  expect(await top('limit=1')).toEqual([['few', 1, 100]]);
  jest.spyOn(Date, 'now').mockReturnValue(MINUTE + 90_000);
  expect(await top('limit=1')).toEqual([]);
});

test.each(['size=2h', 'limit=0', 'limit=101', 'by=name', 'at=now', 'key=Abir'])(
  'refuses ?%s',
  async (query) => {
    then.isProblem(await when.get(`/analytics/top?${query}`), 400, 'malformed-query');
  },
);
