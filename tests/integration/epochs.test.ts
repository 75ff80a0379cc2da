import { readBatchControl } from '../../functions/analytics/batch-control.ts';
import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { givenEpochs, recordsAt } from '../support/epoch-table.ts';

describe('the settings of an epoch', () => {
  test('are those of its first batch: a function configured otherwise refuses and says what differs', async () => {
    const { whenFolded } = await givenEpochs();
    await whenFolded(1, recordsAt(0));
    await expect(whenFolded(1, recordsAt(0, 1), { graceMs: 60_000, bucketCount: 2 })).rejects.toThrow(
      'Epoch 1 was begun with graceMs 30000 (configured: 60000), bucketCount 1 (configured: 2)',
    );
  });

  test('are each epoch’s own: another epoch takes another grace', async () => {
    const { whenFolded, whenReadersFollow, rows } = await givenEpochs();
    await whenFolded(1, recordsAt(0, 36, 1));
    await whenFolded(2, recordsAt(0, 36, 1), { graceMs: 60_000 });
    expect(await rows('Abir')).toEqual([
      [35, 1, false],
      [0, 1, true],
    ]);
    await whenReadersFollow(allTime(2));
    expect(await rows('Abir')).toEqual([
      [35, 1, false],
      [0, 2, false],
    ]);
  });
});

describe('the pointer', () => {
  test('absent, leaves the configured epoch live, and the one rebuilt beside it not', async () => {
    const { settings } = await givenEpochs();
    expect(await (await readBatchControl(settings(1))).isLive()).toBe(true);
    expect(await (await readBatchControl(settings(2, { rebuild: true }))).isLive()).toBe(false);
  });

  test('says which epoch is live, whatever is configured', async () => {
    const { settings, whenReadersFollow } = await givenEpochs();
    await whenReadersFollow(allTime(2));
    expect(await (await readBatchControl(settings(1))).isLive()).toBe(false);
    expect(await (await readBatchControl(settings(2, { rebuild: true }))).isLive()).toBe(true);
  });

  test('moved while a batch is folded, is seen after its commit', async () => {
    const { settings, whenReadersFollow } = await givenEpochs();
    const orders = await readBatchControl(settings(2, { rebuild: true }));
    await whenReadersFollow(allTime(2));
    expect(await orders.isLive()).toBe(true);
  });

  test('gives each epoch its span: starts before it are the former epoch’s, starts in it the live one’s', async () => {
    const { whenFolded, whenReadersFollow, rows } = await givenEpochs();
    await whenFolded(1, recordsAt(0, 5, 10));
    await whenFolded(2, recordsAt(0, 1, 5, 6, 10, 11, 70));
    await whenReadersFollow({ ...allTime(1), to: 10_000 }, { ...allTime(2), from: 10_000 });
    expect(await rows('Abir')).toEqual([
      [70, 1, false],
      [10, 2, true],
      [5, 1, false],
      [0, 1, false],
    ]);
  });

  test('adds a re-created topic to its former epoch, whose heads count as closed', async () => {
    const { whenFolded, whenReadersFollow, rows } = await givenEpochs();
    await whenFolded(1, recordsAt(0, 5));
    await whenFolded(2, recordsAt(6, 60), { firstEpoch: 2 });
    await whenReadersFollow({ ...allTime(1), closed: true }, allTime(2));
    const expected = [
      [60, 1, false],
      [5, 2, true],
      [0, 1, true],
    ];
    expect(await rows('Abir')).toEqual(expected);
    expect(await rows('')).toEqual(expected);
  });
});
