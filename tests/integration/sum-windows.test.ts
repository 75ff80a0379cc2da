import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

const NOON = Date.parse('2024-06-01T12:00:00Z');
const HOUR_MS = 3_600_000;

/** A record an hour for 36 hours, so that two midnights of Paris have passed and the day after them is running. */
beforeAll(async () => {
  await ownTables();
  const { handler } = await import('../../functions/analytics/aggregate-factures.ts');
  const hours = Array.from({ length: 36 }, (_, offset) => offset);
  await as(
    'aggregateFactures',
    handler,
  )(eventOf(hours.map((offset) => sourceRecord({ offset, time: NOON + offset * HOUR_MS }))));
  const { handler: sumWindows } = await import('../../functions/analytics/sum-windows.ts');
  await as('sumWindows', sumWindows)();
});

async function summedUpTo(size: string): Promise<number> {
  const Key = { pk: `${process.env.EPOCH}#0`, sk: `summed#${size}` };
  const { Item } = await dynamodb.send(new GetCommand({ TableName: process.env.WINDOWS_TABLE, Key }));
  return Item?.upTo;
}

const shown = async (target: string) =>
  (await when.get(target)).body._embedded.windows.map(
    ({ start, end, count, final }: { start: string; end: string; count: number; final: boolean }) =>
      `${start.slice(0, 13)}/${end.slice(0, 13)} ${count} ${final}`,
  );

test('the scheduled function writes every hour and day that has closed, and says how far', async () => {
  expect(await summedUpTo('1h')).toBe(NOON + 34 * HOUR_MS);
  expect(await summedUpTo('1d')).toBe(Date.parse('2024-06-02T22:00:00Z'));
});

test('GET /analytics/windows gives hours, page after page over written and running ones', async () => {
  const page = await when.get('/analytics/windows?size=1h&limit=2');
  const finals = page.body._embedded.windows.map(({ final }: { final: boolean }) => final);
  expect(finals).toEqual([false, false]);
  const rows = await shown(page.body._links.next.href);
  expect(rows).toEqual(['2024-06-02T21/2024-06-02T22 1 true', '2024-06-02T20/2024-06-02T21 1 true']);
});

test('GET /analytics/windows gives calendar days of the time zone', async () => {
  expect(await shown('/analytics/windows?size=1d&key=Abir')).toEqual([
    '2024-06-02T22/2024-06-03T22 2 false',
    '2024-06-01T22/2024-06-02T22 24 true',
    '2024-05-31T22/2024-06-01T22 10 true',
  ]);
});

test('from and to select days by their starts', async () => {
  const range = 'from=2024-05-31T22:00:00.001Z&to=2024-06-02T22:00:00Z';
  expect(await shown(`/analytics/windows?size=1d&${range}`)).toEqual(['2024-06-01T22/2024-06-02T22 24 true']);
});
