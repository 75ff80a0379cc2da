import { randomUUID } from 'node:crypto';
import { DeleteCommand, dynamodb } from '@facturation/platform/dynamodb';
import { allTime } from '../../functions/analytics/epochs/epochs.ts';
import { toAlertEvent } from '../../functions/analytics/publish/alerts-feed.ts';
import { alertsBelow, allAlerts } from '../../functions/analytics/read/read-alerts.ts';
import { POINTER_KEY, RULES_KEY } from '../../functions/analytics/store/window-rows.ts';
import { Chance } from '../faults/harness/chance.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { brokenSender, closeEngines, givenEngine } from '../support/engine.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

/** Rules and the pointer to the live epoch are one for a table. */
beforeAll(ownTables);
afterEach(async () => {
  for (const Key of [POINTER_KEY, RULES_KEY])
    await dynamodb.send(new DeleteCommand({ TableName: process.env.WINDOWS_TABLE ?? '', Key }));
});
afterAll(closeEngines);

const givenRule = async (over: object = {}) => {
  const rule = { scope: 'customer', size: '5s', measure: 'sum', threshold: 90_000_000_000.02, ...over };
  return (await when.post('/analytics/rules', rule)).body;
};

const REACHING = [
  sourceRecord({ offset: 0, time: 1_000, montant: 90_000_000_000.01 }),
  sourceRecord({ offset: 1, time: 2_000, montant: 0.01 }),
  sourceRecord({ offset: 2, time: 3_000, montant: 1 }),
  sourceRecord({ offset: 3, time: 6_000, customer: 'Zaïd', montant: 99_000_000_000 }),
];

test('a window that reaches a threshold is published once, with the money exact', async () => {
  const { id } = await givenRule();
  const { epoch, environment, alerts } = await givenEngine();
  const handler = environment();
  for (const record of REACHING) await handler(eventOf([record]));
  const published = await alerts();
  expect(published.map(({ id: header, key }) => [header, key])).toEqual([
    [`${epoch}-0-1000`, 'Abir'],
    [`${epoch}-0-3000`, 'Zaïd'],
  ]);
  expect(published[0]?.value).toMatch(
    new RegExp(
      `^{"id":"${epoch}-0-1000","rule":"${id}","key":"Abir","size":"5s","start":"1970-01-01T00:00:00.000Z",` +
        '"end":"1970-01-01T00:00:05.000Z","measure":"sum","threshold":90000000000.02,' +
        '"value":90000000000.02,"raisedAt":"[^"]+"}$',
    ),
  );
});

test('a rule holds for the batch after the answer to POST, also in a window that had reached it', async () => {
  const { environment, alerts } = await givenEngine();
  const handler = environment();
  await handler(eventOf(REACHING.slice(0, 2)));
  expect(await alerts()).toEqual([]);
  await givenRule();
  await handler(eventOf(REACHING.slice(2, 3)));
  expect((await alerts()).map(({ key }) => key)).toEqual(['Abir']);
});

test('a rule that was deleted raises nothing more', async () => {
  const { id } = await givenRule();
  const { environment, alerts } = await givenEngine();
  await when.request('DELETE', `/analytics/rules/${id}`);
  await environment()(eventOf(REACHING));
  expect(await alerts()).toEqual([]);
});

test('a customer whose records come by two partitions is judged in each of them', async () => {
  await givenRule({ measure: 'count', threshold: 2 });
  const { epoch, environment, alerts } = await givenEngine();
  const records = [0, 1, 1, 2, 2].map((partition, offset) => sourceRecord({ partition, offset, time: 0 }));
  await environment()(eventOf(records));
  expect((await alerts()).map(({ id, key }) => `${id} ${key}`).sort()).toEqual([
    `${epoch}-1-2000 Abir`,
    `${epoch}-2-4000 Abir`,
  ]);
});

test('environments that know nothing raise each alert once', async () => {
  await givenRule({ measure: 'count', threshold: 1 });
  const { environment, alerts } = await givenEngine();
  for (const record of REACHING) await environment()(eventOf([record]));
  expect((await alerts()).map(({ key }) => key)).toEqual(['Abir', 'Zaïd']);
});

test('given a checkpoint that was lost, the alerts are published again byte for byte', async () => {
  await givenRule();
  const { environment, alerts, whenCheckpointIsSetBack } = await givenEngine();
  await environment()(eventOf(REACHING));
  await whenCheckpointIsSetBack('alertedUpTo', 0);
  await environment()(eventOf(REACHING));
  const published = await alerts();
  expect(published).toHaveLength(4);
  expect(published.slice(2)).toEqual(published.slice(0, 2));
});

test('given a topic that takes nothing, the batch fails; it comes again, all skipped, and its alerts are published', async () => {
  await givenRule();
  const { environment, alerts } = await givenEngine();
  await expect(environment({ alerts: brokenSender })(eventOf(REACHING))).rejects.toThrow('no broker');
  await environment()(eventOf(REACHING));
  expect(await alerts()).toHaveLength(2);
});

test('an epoch that is rebuilt keeps alerts of its own and publishes none', async () => {
  await givenRule();
  const { epoch, environment, alerts, whenReadersFollow } = await givenEngine();
  const handler = environment();
  await whenReadersFollow(epoch + 1);
  await handler(eventOf(REACHING));
  expect(await alerts()).toEqual([]);
  await whenReadersFollow(epoch);
  await handler(eventOf(REACHING.slice(3)));
  expect(await alerts()).toHaveLength(2);
});

/** Whether a sum that grows and falls, amount after amount, has ever been at least so much. */
const hasReached = (threshold: number, amounts: readonly number[]): boolean =>
  amounts.some((_, last) => amounts.slice(0, last + 1).reduce((sum, amount) => sum + amount, 0) >= threshold);

test.each([
  ['count', 1, 1],
  ['sum', -2, 3],
])(
  'however batches are cut, repeated and interrupted, each alert on a %s is kept once and published at least once',
  async (measure, least, most) => {
    const seed = randomUUID();
    console.info(`seed ${seed}`);
    const chance = new Chance(seed);
    await givenRule({ measure, threshold: 3 });
    const { epoch, environment, alerts } = await givenEngine();
    const given = Array.from({ length: 60 }, (_, offset) => ({
      offset,
      time: offset * 200 + chance.between(0, 3_000),
      customer: `c${chance.between(0, 2)}`,
      montant: chance.between(least, most),
    }));
    const environments = [environment(), environment(), environment({ alerts: brokenSender })];
    for (let done = 0; done < given.length; ) {
      const batch = given.slice(Math.max(0, done - chance.between(0, 7)), done + chance.between(1, 8));
      const delivered = chance.of(environments)(eventOf(batch.map(sourceRecord)));
      const applied = await delivered.then(
        () => true,
        () => false,
      );
      if (applied) done += batch.filter(({ offset }) => offset >= done).length;
    }
    const bounds = allAlerts([allTime(epoch)], 1);
    const kept = await Array.fromAsync(alertsBelow(process.env.WINDOWS_TABLE ?? '', bounds));
    const windows = Map.groupBy(given, ({ time, customer }) => `${customer} ${time - (time % 5_000)}`);
    const reaching = [...windows].flatMap(([window, records]) =>
      hasReached(
        3,
        records.map(({ montant }) => montant),
      )
        ? window
        : [],
    );
    expect(kept.map(({ customer, start }) => `${customer} ${start}`).sort()).toEqual(reaching.sort());
    const published = new Set((await alerts()).map(({ value }) => value));
    expect([...published].sort()).toEqual(kept.map((alert) => toAlertEvent(alert).value).sort());
  },
);

describe('GET /analytics/alerts', () => {
  const list = async (query = '') => (await when.get(`/analytics/alerts${query}`)).body._embedded.alerts;

  /** Two rules, each reached by nine customers in the windows at 0 s and 5 s, in two partitions. */
  async function givenAlerts() {
    const rules = [
      await givenRule({ measure: 'count', threshold: 1 }),
      await givenRule({ measure: 'sum', threshold: 2 }),
    ];
    const engine = await givenEngine();
    await engine.whenReadersFollow(engine.epoch);
    const records = Array.from({ length: 18 }, (_, n) =>
      sourceRecord({
        partition: n % 2,
        offset: n,
        time: n < 9 ? 0 : 5_000,
        customer: `c${n % 9}`,
        montant: 2,
      }),
    );
    const handler = engine.environment();
    for (const half of [records.slice(0, 10), records.slice(10)]) await handler(eventOf(half));
    return { ...engine, rules };
  }

  let given: Awaited<ReturnType<typeof givenAlerts>>;
  beforeAll(async () => {
    given = await givenAlerts();
  });
  beforeEach(() => given.whenReadersFollow(given.epoch));

  test('gives what was published, newest first', async () => {
    const published = (await given.alerts()).map(({ value }) => JSON.parse(value));
    const listed = await list('?size=100');
    expect(listed).toHaveLength(36);
    expect(published).toEqual(expect.arrayContaining(listed));
    const times = listed.map(({ raisedAt }: { raisedAt: string }) => raisedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('goes on by its links, also between alerts of one commit', async () => {
    const ids: string[] = [];
    let target: string | undefined = '/analytics/alerts?size=7';
    while (target) {
      const { body }: when.Answer = await when.get(target);
      ids.push(...body._embedded.alerts.map(({ id }: { id: string }) => id));
      target = body._links.next?.href;
    }
    expect(ids).toHaveLength(36);
    expect(new Set(ids).size).toBe(36);
  });

  test('selects by rule and by the start of the window', async () => {
    const { rules } = given;
    const found = await list(`?size=100&rule=${rules[1]?.id}&from=1970-01-01T00:00:05Z`);
    expect(found).toHaveLength(9);
    expect(found[0]).toMatchObject({ rule: rules[1]?.id, start: '1970-01-01T00:00:05.000Z', value: 2 });
    expect(await list('?to=1970-01-01T00:00:00Z')).toEqual([]);
  });

  test('refuses a cursor of another rule', async () => {
    const { rules } = given;
    const { body } = await when.get(`/analytics/alerts?size=1&rule=${rules[0]?.id}`);
    const next = body._links.next.href.replace(rules[0]?.id, rules[1]?.id);
    then.isProblem(await when.get(next), 400, 'malformed-cursor');
  });
});
