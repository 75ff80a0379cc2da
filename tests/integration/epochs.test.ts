import { dynamodb, PutCommand } from '@facturation/platform/dynamodb';
import { createAggregationHandler, type EngineSettings } from '../../functions/analytics/aggregation.ts';
import { allTime, isLive, type Span, toSpanRows } from '../../functions/analytics/epochs.ts';
import { openReader } from '../../functions/analytics/read-windows.ts';
import { POINTER_KEY } from '../../functions/analytics/window-rows.ts';
import { WindowView } from '../../functions/analytics/window-view.ts';
import { SIZES } from '../../functions/analytics/windows.ts';
import { eventOf, sourceRecord } from '../steps/source-records.ts';
import { givenTableLike } from '../steps/table.ts';

const [FIVE_SECONDS] = SIZES;
const EVERYTHING = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Engines of several epochs on a table of their own, the pointer's row included. */
async function givenEpochs() {
  const table = await givenTableLike('WINDOWS_TABLE');
  const settings = (epoch: number, over: Partial<EngineSettings> = {}): EngineSettings => ({
    table,
    epoch,
    firstEpoch: 1,
    sizes: SIZES,
    grace: 30_000,
    k: 1,
    zone: 'UTC',
    ...over,
  });
  return {
    table,
    settings,
    /** Folds records of Abir, one each second of the list. */
    async folded(epoch: number, seconds: readonly number[], over: Partial<EngineSettings> = {}) {
      const records = seconds.map((second, offset) => sourceRecord({ offset, time: second * 1000 }));
      await createAggregationHandler(settings(epoch, over))(eventOf(records));
    },
    pointTo: (...spans: Span[]) =>
      dynamodb.send(new PutCommand({ TableName: table, Item: { ...POINTER_KEY, spans: toSpanRows(spans) } })),
    async rows(customer: string) {
      const reader = await openReader({ table, epoch: 1, partitions: 2 });
      const view = new WindowView(await reader.heads(), reader.spans);
      const groups = await Array.fromAsync(reader.newestFirst(FIVE_SECONDS, EVERYTHING));
      return groups
        .flatMap((items) => view.rowsOf(items, FIVE_SECONDS))
        .filter((row) => row.customer === customer)
        .map(({ start, aggregate, final }) => [start / 1000, aggregate.count, final]);
    },
  };
}

describe('the settings of an epoch', () => {
  test('are those of its first batch: a function configured otherwise refuses and says what differs', async () => {
    const { folded } = await givenEpochs();
    await folded(1, [0]);
    await expect(folded(1, [0, 1], { grace: 60_000, k: 2 })).rejects.toThrow(
      'Epoch 1 was begun with grace 30000 (configured: 60000), k 1 (configured: 2)',
    );
  });

  test('refuse another calendar and other sizes too', async () => {
    const { folded } = await givenEpochs();
    await folded(1, [0]);
    await expect(folded(1, [0], { zone: 'Europe/Paris' })).rejects.toThrow('zone "UTC"');
    await expect(folded(1, [0], { sizes: [FIVE_SECONDS] })).rejects.toThrow('sizes [');
  });

  test('are each epoch’s own: another epoch takes another grace', async () => {
    const { folded, pointTo, rows } = await givenEpochs();
    await folded(1, [0, 36, 1]);
    await folded(2, [0, 36, 1], { grace: 60_000 });
    expect(await rows('Abir')).toEqual([
      [35, 1, false],
      [0, 1, true],
    ]);
    await pointTo(allTime(2));
    expect(await rows('Abir')).toEqual([
      [35, 1, false],
      [0, 2, false],
    ]);
  });
});

describe('the pointer', () => {
  test('absent, leaves the configured epoch live, and the one rebuilt beside it not', async () => {
    const { settings } = await givenEpochs();
    expect(await isLive(settings(1))).toBe(true);
    expect(await isLive(settings(2, { rebuild: true }))).toBe(false);
  });

  test('says which epoch is live, whatever is configured', async () => {
    const { settings, pointTo } = await givenEpochs();
    await pointTo(allTime(2));
    expect(await isLive(settings(1))).toBe(false);
    expect(await isLive(settings(2, { rebuild: true }))).toBe(true);
  });

  test('gives each epoch its span: starts before it are the former epoch’s, starts in it the live one’s', async () => {
    const { folded, pointTo, rows } = await givenEpochs();
    await folded(1, [0, 5, 10]);
    await folded(2, [0, 1, 5, 6, 10, 11, 70]);
    await pointTo({ ...allTime(1), to: 10_000 }, { ...allTime(2), from: 10_000 });
    expect(await rows('Abir')).toEqual([
      [70, 1, false],
      [10, 2, true],
      [5, 1, false],
      [0, 1, false],
    ]);
  });

  test('adds a re-created topic to its former epoch, whose heads count as closed', async () => {
    const { folded, pointTo, rows } = await givenEpochs();
    await folded(1, [0, 5]);
    await folded(2, [6, 60], { firstEpoch: 2 });
    await pointTo({ ...allTime(1), closed: true }, allTime(2));
    const expected = [
      [60, 1, false],
      [5, 2, true],
      [0, 1, true],
    ];
    expect(await rows('Abir')).toEqual(expected);
    expect(await rows('')).toEqual(expected);
  });
});
