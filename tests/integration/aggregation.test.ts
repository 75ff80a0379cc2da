import { dynamodb, QueryCommand } from '@facturation/platform/dynamodb';
import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { fold } from '../../functions/analytics/fold/fold.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { WindowView } from '../../functions/analytics/read/window-view.ts';
import { JUDGING_SIZE } from '../../functions/analytics/sizes.ts';
import { WindowStore } from '../../functions/analytics/store/window-store.ts';
import { parseRecord } from '../../functions/facturation/contract.ts';
import { as } from '../support/acting.ts';
import { ownEpoch } from '../support/own-epoch.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

const table = process.env.WINDOWS_TABLE ?? '';
const EVERYTHING = { from: 0, to: Number.MAX_SAFE_INTEGER };

function givenEngine() {
  const settings = ownEpoch();
  const { epoch } = settings;
  const reader = new WindowReader(table, [allTime(epoch)], 4);
  const rows = async (customer: string) => {
    const view = new WindowView(await reader.heads(), reader.spans);
    const groups = await Array.fromAsync(reader.newestFirst(JUDGING_SIZE, EVERYTHING));
    return groups
      .flatMap((items) => view.rowsOf(items, JUDGING_SIZE))
      .filter((row) => row.customer === customer);
  };
  return {
    epoch,
    settings,
    environment: () => as('aggregateFactures', silentEngine(settings)),
    heads: () => reader.heads(),
    rows,
  };
}

test('given one event over two partitions, each partition has its head and the customer its sum over both', async () => {
  const { environment, heads, rows } = givenEngine();
  await environment()(
    eventOf([
      sourceRecord({ partition: 0, offset: 7, time: 1_000, montant: 2 }),
      sourceRecord({ partition: 1, offset: 3, time: 2_000, montant: 0.5 }),
    ]),
  );
  expect(
    (await heads()).map(({ partition, lastOffset, counted }) => [partition, lastOffset, counted]),
  ).toEqual([
    [0, 7, 1],
    [1, 3, 1],
  ]);
  const [row] = await rows('Abir');
  expect(row?.aggregate).toEqual({ count: 2, sum: 250n, min: 50, max: 200 });
});

test('given two environments that take turns on one partition, each keeping its memory, all is counted once', async () => {
  const { environment, heads, rows } = givenEngine();
  const [one, other] = [environment(), environment()];
  for (let offset = 0; offset < 20; offset++) {
    const turn = offset % 3 === 0 ? other : one;
    await turn(eventOf([sourceRecord({ offset, time: 1_000 + offset })]));
  }
  const [head] = await heads();
  expect(head).toMatchObject({ lastOffset: 19, counted: 20, duplicate: 0, late: 0 });
  expect((await rows('Abir'))[0]?.aggregate.count).toBe(20);
});

test('given a batch delivered again, cut anew and by two environments at once, all is counted once', async () => {
  const { environment, heads } = givenEngine();
  const records = Array.from({ length: 30 }, (_, offset) => sourceRecord({ offset, time: offset * 100 }));
  const [one, other] = [environment(), environment()];
  await Promise.all([one(eventOf(records.slice(0, 20))), other(eventOf(records.slice(0, 10)))]);
  await Promise.all([one(eventOf(records.slice(5, 30))), other(eventOf(records.slice(15, 30)))]);
  expect((await heads())[0]).toMatchObject({ lastOffset: 29, counted: 30, duplicate: 0 });
});

test('a writer that loaded its state before another committed is refused', async () => {
  const { settings, epoch, environment, heads } = givenEngine();
  const store = new WindowStore(table, epoch, settings);
  await environment()(eventOf([sourceRecord({ offset: 0, time: 0 })]));
  const stale = await store.load(0);
  await environment()(eventOf([sourceRecord({ offset: 1, time: 1 })]));
  const { changes } = fold(stale, [parseRecord(sourceRecord({ offset: 1, time: 1 }), 1)], settings);
  expect(await store.commit(0, stale.head, changes)).toBe('overtaken');
  expect((await heads())[0]).toMatchObject({ counted: 2 });
});

test('two writers of the first commit of a partition: one is refused', async () => {
  const { settings, epoch } = givenEngine();
  const store = new WindowStore(table, epoch, settings);
  const state = await store.load(0);
  const { changes } = fold(state, [parseRecord(sourceRecord({ offset: 0, time: 0 }), 1)], settings);
  expect(await store.commit(0, state.head, changes)).toBe('committed');
  expect(await store.commit(0, state.head, changes)).toBe('overtaken');
});

test('a new environment knows the open windows and the ids counted before it started', async () => {
  const { environment, heads, rows } = givenEngine();
  await environment()(eventOf([sourceRecord({ offset: 0, time: 1_000, id: 'a' })]));
  await environment()(
    eventOf([
      sourceRecord({ offset: 1, time: 2_000, id: 'a' }),
      sourceRecord({ offset: 2, time: 3_000, id: 'b' }),
    ]),
  );
  expect((await heads())[0]).toMatchObject({ counted: 2, duplicate: 1 });
  expect((await rows('Abir'))[0]?.aggregate.count).toBe(2);
});

/** The rows of one partition under a suffix of its key, in offset order. */
async function rowsUnder(epoch: number, kind: string) {
  const { Items } = await dynamodb.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${epoch}#0#${kind}` },
    }),
  );
  return Items;
}

test('given poison between good records, it is kept with its bytes and reason, and the stream goes on', async () => {
  const { environment, epoch, heads } = givenEngine();
  const poison = sourceRecord({ offset: 1, time: 1_000, text: 'not JSON' });
  await environment()(
    eventOf([sourceRecord({ offset: 0, time: 0 }), poison, sourceRecord({ offset: 2, time: 2_000 })]),
  );
  expect((await heads())[0]).toMatchObject({ lastOffset: 2, counted: 2, quarantined: 1 });
  expect(await rowsUnder(epoch, 'quarantine')).toEqual([
    expect.objectContaining({
      offset: 1,
      timestamp: 1_000,
      reason: 'json: SyntaxError',
      value: poison.value,
    }),
  ]);
});

test('given a batch of nothing but poison, more than one call takes, every record of it is kept', async () => {
  const { environment, epoch, heads } = givenEngine();
  const poison = Array.from({ length: 230 }, (_, offset) => sourceRecord({ offset, time: 0, text: '{' }));
  await environment()(eventOf(poison));
  expect((await heads())[0]).toMatchObject({ lastOffset: 229, quarantined: 230 });
  expect((await rowsUnder(epoch, 'quarantine'))?.map(({ offset }) => offset)).toEqual(
    poison.map(({ offset }) => offset),
  );
});

test('given late records, each is kept with the window it missed, once, and for 30 days', async () => {
  const { environment, epoch, heads } = givenEngine();
  const late = sourceRecord({ offset: 1, time: 4_000, id: 'slow', customer: 'Zaid', montant: 0.07 });
  const records = [sourceRecord({ offset: 0, time: 40_000 }), late];
  await environment()(eventOf(records));
  await environment()(eventOf(records));
  expect((await heads())[0]).toMatchObject({ counted: 1, late: 1 });
  const kept = {
    offset: 1,
    customer: 'Zaid',
    id: 'slow',
    time: 4_000,
    cents: 7,
    start: 0,
    streamTime: 40_000,
  };
  const [row, ...others] = (await rowsUnder(epoch, 'late')) ?? [];
  expect([row, others]).toEqual([expect.objectContaining(kept), []]);
  expect(Math.round((row?.expires - Date.now() / 1000) / 86_400)).toBe(30);
});

test('a customer’s row is final when its partition has closed it, the total when every partition has', async () => {
  const { environment, rows } = givenEngine();
  const handler = environment();
  await handler(
    eventOf([
      sourceRecord({ partition: 0, offset: 0, time: 0, customer: 'Abir' }),
      sourceRecord({ partition: 1, offset: 0, time: 0, customer: 'Zaid' }),
      sourceRecord({ partition: 0, offset: 1, time: 35_000, customer: 'Abir' }),
    ]),
  );
  const finalAtZero = async (customer: string) =>
    (await rows(customer)).find(({ start }) => start === 0)?.final;
  expect([await finalAtZero('Abir'), await finalAtZero('Zaid'), await finalAtZero('')]).toEqual([
    true,
    false,
    false,
  ]);
  await handler(eventOf([sourceRecord({ partition: 1, offset: 1, time: 35_000, customer: 'Zaid' })]));
  expect([await finalAtZero('Zaid'), await finalAtZero('')]).toEqual([true, true]);
});

test('names of object members are customers like any other', async () => {
  const { environment, rows } = givenEngine();
  const names = ['__proto__', 'constructor', 'toString'];
  await environment()(eventOf(names.map((customer, offset) => sourceRecord({ offset, time: 0, customer }))));
  const found = await Promise.all(names.map(rows));
  expect(found.map(([row]) => row?.aggregate.count)).toEqual([1, 1, 1]);
});

test('when the table does not answer, the call fails and nothing is half counted; the batch then succeeds whole', async () => {
  const { settings, environment, heads } = givenEngine();
  const records = [sourceRecord({ offset: 0, time: 0 }), sourceRecord({ offset: 1, time: 1 })];
  const elsewhere = silentEngine({ ...settings, table: 'no-such-table' });
  await expect(elsewhere(eventOf(records))).rejects.toThrow();
  await environment()(eventOf(records));
  expect((await heads())[0]).toMatchObject({ counted: 2 });
});
