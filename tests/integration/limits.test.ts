import { DeleteCommand, dynamodb } from '@facturation/platform/dynamodb';
import { JUDGING_SIZE, sizeNamed } from '../../functions/analytics/sizes.ts';
import { givenEpochs, recordsAt } from '../support/epoch-table.ts';
import { sourceRecord } from '../support/source-records.ts';

const MINUTE = sizeNamed('1m', 'UTC');
const DAY_S = 86_400;

test('An id names a duplicate within its partition and 5 s window; sent with another time it is another record', async () => {
  const { whenFolded, heads, rows } = await givenEpochs();
  const sent = (offset: number, time: number, partition = 0) =>
    sourceRecord({ offset, time, partition, id: 'one' });
  await whenFolded(1, [sent(0, 1_000), sent(1, 4_999), sent(2, 5_000), sent(0, 1_000, 1)]);
  expect((await heads()).map(({ counted, duplicate }) => [counted, duplicate])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(await rows('Abir')).toEqual([
    [5, 1, false],
    [0, 2, false],
  ]);
});

test('A record without an id is named by its offset; sent again it counts again', async () => {
  const { whenFolded, heads } = await givenEpochs();
  const text = JSON.stringify({ nomClient: 'Abir', montant: 1 });
  await whenFolded(1, [
    sourceRecord({ offset: 0, time: 0, text }),
    sourceRecord({ offset: 1, time: 0, text }),
  ]);
  await whenFolded(1, [sourceRecord({ offset: 1, time: 0, text })]);
  expect(await heads()).toMatchObject([{ counted: 2, duplicate: 0 }]);
});

test('A record whose 5 s window has closed is late; it changes no window and is listed', async () => {
  const { whenFolded, heads, rows, itemsOf } = await givenEpochs();
  await whenFolded(1, recordsAt(0, 34, 1, 35, 2));
  expect(await heads()).toMatchObject([{ counted: 4, late: 1 }]);
  expect((await rows('Abir')).at(-1)).toEqual([0, 2, true]);
  expect(await itemsOf('1#0#late')).toMatchObject([{ customer: 'Abir', time: 2_000 }]);
});

test('A partition at rest keeps its last windows open, and the total with them; no traffic, no closing', async () => {
  const { whenFolded, rows } = await givenEpochs();
  await whenFolded(1, [
    sourceRecord({ partition: 0, offset: 0, time: 0, customer: 'Abir' }),
    sourceRecord({ partition: 1, offset: 0, time: 0, customer: 'Zaid' }),
    sourceRecord({ partition: 1, offset: 1, time: 86_400_000, customer: 'Zaid' }),
  ]);
  const atZero = async (customer: string) => (await rows(customer)).at(-1);
  expect([await atZero('Abir'), await atZero('Zaid'), await atZero('')]).toEqual([
    [0, 1, false],
    [0, 1, true],
    [0, 2, false],
  ]);
});

test('Ids are kept for 7 days; a duplicate in a partition that rested longer counts twice', async () => {
  const { table, whenFolded, heads, rows, itemsOf } = await givenEpochs();
  const record = (offset: number) => sourceRecord({ offset, time: 0, id: 'one' });
  const written = Date.now() / 1000;
  await whenFolded(1, [record(0)]);
  await whenFolded(1, [record(1)]);
  expect(await heads()).toMatchObject([{ counted: 1, duplicate: 1 }]);
  const ids = await itemsOf('1#0#ids');
  for (const { pk, sk, expires } of ids) {
    expect(Math.abs(expires - written - 7 * DAY_S)).toBeLessThan(60);
    await dynamodb.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  }
  await whenFolded(1, [record(2)]);
  expect(await heads()).toMatchObject([{ counted: 2, duplicate: 1 }]);
  expect(await rows('Abir', MINUTE)).toEqual([[0, 2, false]]);
});

test('A row may be final in one partition before a record without a key adds to it in another', async () => {
  const { whenFolded, rows } = await givenEpochs();
  await whenFolded(1, recordsAt(0, 40));
  expect((await rows('Abir')).at(-1)).toEqual([0, 1, true]);
  await whenFolded(1, [{ ...sourceRecord({ partition: 1, offset: 0, time: 1_000 }), key: null }]);
  expect((await rows('Abir')).at(-1)).toEqual([0, 2, false]);
});

test('Sizes, grace, buckets and calendar are fixed for an epoch; a function configured otherwise refuses every batch', async () => {
  const { whenFolded, heads } = await givenEpochs();
  await whenFolded(1, recordsAt(0));
  const others = {
    graceMs: { graceMs: 60_000 },
    bucketCount: { bucketCount: 2 },
    zone: { zone: 'Europe/Paris' },
    sizes: { sizes: [JUDGING_SIZE] as const },
  };
  for (const [setting, over] of Object.entries(others))
    await expect(whenFolded(1, recordsAt(0, 1), over)).rejects.toThrow(`Epoch 1 was begun with ${setting}`);
  expect(await heads()).toMatchObject([{ counted: 1 }]);
});
