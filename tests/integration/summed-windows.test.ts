import { createHash } from 'node:crypto';
import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import { openReader } from '../../functions/analytics/read/read-windows.ts';
import { WindowView } from '../../functions/analytics/read/window-view.ts';
import { FOLDED_SIZES, sizeNamed, summedSizes } from '../../functions/analytics/sizes.ts';
import { sumUp } from '../../functions/analytics/sum/sum-up.ts';
import { TOTAL } from '../../functions/analytics/windows.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';
import { givenTableLike } from '../support/table.ts';

const ZONE = 'Europe/Paris';
const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
const EVERYTHING = { from: 0, to: Number.MAX_SAFE_INTEGER };

type Given = Omit<Parameters<typeof sourceRecord>[0], 'offset'>;

/** An engine, and the function that sums up, on a table of their own. */
async function givenEngine() {
  const table = await givenTableLike('WINDOWS_TABLE');
  const settings = {
    table,
    epoch: 1,
    firstEpoch: 1,
    sizes: FOLDED_SIZES,
    graceMs: 30_000,
    bucketCount: 1,
    zone: ZONE,
  };
  const handler = silentEngine(settings);
  const open = () => openReader({ table, epoch: 1, partitions: 2 });
  let offset = 0;
  return {
    table,
    folded: (given: readonly Given[]) =>
      handler(eventOf(given.map((one) => sourceRecord({ ...one, offset: offset++ })))),
    async summed() {
      const heads = await (await open()).heads();
      for (const { epoch, partition, closedUpTo } of heads)
        await sumUp({ table, epoch, partition }, summedSizes(ZONE), closedUpTo);
    },
    async rows(name: string, customer = TOTAL) {
      const size = sizeNamed(name, ZONE);
      const reader = await open();
      const view = new WindowView(await reader.heads(), reader.spans);
      const groups = await Array.fromAsync(reader.newestFirst(size, EVERYTHING));
      return groups
        .flatMap((items) => view.rowsOf(items, size))
        .filter((row) => row.customer === customer)
        .map(({ start, end, aggregate, final }) => ({ start, end, ...aggregate, final }));
    },
    /** As the table holds them. */
    async written(name: string, partition = 0) {
      const items: Record<string, unknown>[] = [];
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `1#${partition}#${name}` },
      };
      for await (const { Items = [] } of paginateQuery({ client: dynamodb }, query)) items.push(...Items);
      return items;
    },
  };
}

/** One record every half hour, so that each hour has two; amounts that distinguish them. */
const everyHalfHour = (from: string, hours: number, over: Partial<Given> = {}): Given[] =>
  Array.from({ length: hours * 2 }, (_, i) => ({
    time: Date.parse(from) + (i * HOUR_MS) / 2,
    montant: i + 1,
    ...over,
  }));

test('an hour is the sum of its minutes, running or closed, written or not', async () => {
  const { folded, summed, rows, written } = await givenEngine();
  await folded(everyHalfHour('2024-06-01T10:00:00Z', 3));
  const [running, closed, first] = await rows('1h');
  expect(first).toEqual({
    start: Date.parse('2024-06-01T10:00:00Z'),
    end: Date.parse('2024-06-01T11:00:00Z'),
    count: 2,
    sum: 300n,
    min: 100,
    max: 200,
    final: true,
  });
  expect(closed).toMatchObject({ count: 2, sum: 700n, final: true });
  expect(running).toMatchObject({ count: 2, sum: 1_100n, final: false });
  const before = [await rows('1h'), await rows('1h', 'Abir'), await rows('1d')];
  await summed();
  expect(await written('1h')).toHaveLength(2);
  expect([await rows('1h'), await rows('1h', 'Abir'), await rows('1d')]).toEqual(before);
});

test.each([
  ['23 hours where summer time begins', '2024-03-31', 23],
  ['25 hours where summer time ends', '2024-10-27', 25],
  ['24 hours on another day', '2024-06-01', 24],
])('a calendar day is the sum of its hours: %s', async (_, day, hours) => {
  const { folded, summed, rows, written } = await givenEngine();
  const midnight = Date.parse(day) - (day === '2024-03-31' ? HOUR_MS : 2 * HOUR_MS);
  await folded(everyHalfHour(new Date(midnight - 2 * HOUR_MS).toISOString(), hours + 4));
  const expected = { start: midnight, end: midnight + hours * HOUR_MS, count: 2 * hours, final: true };
  expect((await rows('1d'))[1]).toMatchObject(expected);
  await summed();
  expect((await rows('1d'))[1]).toMatchObject(expected);
  expect((await rows('1d')).map(({ count, final }) => [count, final])).toEqual([
    [4, false],
    [2 * hours, true],
    [4, true],
  ]);
  expect(await written('1d')).toHaveLength(2);
});

test('a window is the sum over partitions, and final when all have closed it', async () => {
  const { folded, summed, rows } = await givenEngine();
  await folded(everyHalfHour('2024-06-01T10:00:00Z', 2));
  await folded(everyHalfHour('2024-06-01T10:00:00Z', 1, { partition: 1, customer: 'Zaid' }));
  const expected = [
    [2, false],
    [4, false],
  ];
  const shown = async () => (await rows('1h')).map(({ count, final }) => [count, final]);
  expect(await shown()).toEqual(expected);
  await summed();
  expect(await shown()).toEqual(expected);
  await folded([{ time: Date.parse('2024-06-01T11:00:30Z'), partition: 1, customer: 'Zaid' }]);
  expect((await rows('1h')).at(-1)).toMatchObject({ count: 4, final: true });
});

test('what is written goes on with the marks: later closings are added, twice is as good as once', async () => {
  const { folded, summed, rows, written } = await givenEngine();
  await folded(everyHalfHour('2024-06-01T10:00:00Z', 2));
  await Promise.all([summed(), summed()]);
  const [first] = await written('1h');
  await folded(everyHalfHour('2024-06-02T10:00:00Z', 2));
  await summed();
  await summed();
  expect((await written('1h')).map(({ sk }) => Number(String(sk).split('#')[0]))).toEqual(
    ['2024-06-01T10:00Z', '2024-06-01T11:00Z', '2024-06-02T10:00Z'].map(Date.parse),
  );
  expect((await written('1h'))[0]).toEqual(first);
  expect((await rows('1d')).map(({ count }) => count)).toEqual([4, 4]);
});

describe('given minutes that have expired', () => {
  afterEach(() => jest.restoreAllMocks());

  test('a window that was written stays as it is', async () => {
    const { folded, summed, rows } = await givenEngine();
    await folded(everyHalfHour('2024-06-01T10:00:00Z', 30));
    await summed();
    const before = [await rows('1h'), await rows('1d')];
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 91 * DAY_MS);
    await summed();
    const [hours, days] = [await rows('1h'), await rows('1d')];
    expect(await rows('1m')).toEqual([]);
    expect([hours, days.at(-1)]).toEqual([before[0]?.slice(1), before[1]?.at(-1)]);
  });

  test('a window that was not is not written out of what may be left of it', async () => {
    const { folded, summed, written } = await givenEngine();
    await folded(everyHalfHour('2024-06-01T10:00:00Z', 3));
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 89.5 * DAY_MS);
    await summed();
    expect(await written('1h')).toEqual([]);
  });
});

test('a window of very many customers takes as many items as it needs, each below 300 KB', async () => {
  const { folded, summed, rows, written } = await givenEngine();
  const start = Date.parse('2024-06-01T10:00:00Z');
  // Names that do not compress.
  const customers = Array.from({ length: 8_000 }, (_, i) =>
    createHash('sha256').update(`${i}`).digest('hex'),
  );
  await folded(customers.map((customer, i) => ({ time: start + i * 300, customer })));
  await folded([{ time: start + 2 * HOUR_MS }]);
  await summed();
  const items = await written('1h');
  expect(items.length).toBeGreaterThan(1);
  for (const { aggregates } of items) expect((aggregates as Uint8Array).length).toBeLessThan(300_000);
  expect((await rows('1h'))[1]).toMatchObject({ count: 8_000, final: true });
  expect(await rows('1h', customers.at(-1))).toHaveLength(1);
});
