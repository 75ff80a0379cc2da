import { DeleteCommand, dynamodb, PutCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { allTime, toSpanRows } from '../../functions/analytics/epochs/epochs.ts';
import type { EventSender, OutgoingEvent } from '../../functions/analytics/publish/event-sender.ts';
import { createRuleCheck } from '../../functions/analytics/rules-api/rule-check.ts';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import { CHECKS, headKey, POINTER_KEY, RULES_KEY } from '../../functions/analytics/store/window-rows.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { brokenSender } from '../support/engine.ts';
import { ownTables } from '../support/own-tables.ts';
import { silentEngine } from '../support/silent-engine.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

/** Rules, the pointer and the checks are one for a table. */
beforeAll(ownTables);
afterEach(async () => {
  for (const Key of [POINTER_KEY, RULES_KEY]) await dynamodb.send(new DeleteCommand({ ...inTable(), Key }));
});

const inTable = () => ({ TableName: process.env.WINDOWS_TABLE ?? '' });

/** Checks go on where the last one ended, so each case has a later month than the one before. */
const [HOUR_MS, MONTH_MS] = [3_600_000, 30 * 86_400_000];
let month = 0;

/** A sender that keeps what it is given. */
function givenSender() {
  const sent: OutgoingEvent[] = [];
  return { sent, send: async (events: readonly OutgoingEvent[]) => void sent.push(...events) };
}

/** An engine of two partitions whose readers see it; a first check has run. Seconds are those of its month. */
async function givenChecked() {
  const table = inTable().TableName;
  const epoch = ++month;
  await dynamodb.send(
    new PutCommand({ ...inTable(), Item: { ...POINTER_KEY, spans: toSpanRows([allTime(epoch)]) } }),
  );
  const settings = { table, epoch, firstEpoch: epoch, partitions: 2, zone: 'Europe/Paris' };
  const handler = silentEngine({ ...settings, sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1 });
  const sender = givenSender();
  const check = (to: EventSender = sender) => as('checkRules', createRuleCheck(settings, to))();
  let offset = 0;
  const folded = (partition: number, second: number, montant = 0, customer = 'Abir') => {
    const time = epoch * MONTH_MS + second * 1000;
    return handler(eventOf([sourceRecord({ partition, offset: offset++, time, montant, customer })]));
  };
  for (const partition of [0, 1]) await folded(partition, 0);
  await check();
  const published = () => sender.sent.map(({ value }) => JSON.parse(value));
  return { start: epoch * MONTH_MS, check, folded, published, sent: sender.sent };
}

const iso = (time: number) => new Date(time).toISOString();

const givenRule = async (over: object = {}) => {
  const rule = { scope: 'total', size: '5s', measure: 'sum', threshold: 10, ...over };
  return (await when.post('/analytics/rules', rule)).body;
};

test('the total over partitions is published once, when all of them have closed the window', async () => {
  const { start, check, folded, published } = await givenChecked();
  const { id } = await givenRule();
  await folded(0, 1, 4.5);
  await folded(1, 2, 5.5, 'Zaid');
  await folded(0, 40);
  await check();
  expect(published()).toEqual([]);
  await folded(1, 40);
  await check();
  await check();
  expect(published()).toEqual([
    {
      id: expect.any(String),
      rule: id,
      key: null,
      size: '5s',
      start: iso(start),
      end: iso(start + 5_000),
      measure: 'sum',
      threshold: 10,
      value: 10,
      raisedAt: expect.any(String),
    },
  ]);
});

test('a window that was judged before the rule was made is not judged again', async () => {
  const { check, folded, published } = await givenChecked();
  await folded(0, 1, 10);
  for (const partition of [0, 1]) await folded(partition, 40);
  await check();
  await givenRule();
  await check();
  expect(published()).toEqual([]);
});

test('checks at once raise each alert once', async () => {
  const { check, folded, sent } = await givenChecked();
  await givenRule();
  for (const second of [0, 5, 10, 15, 20]) await folded(second % 2, second, 10);
  for (const partition of [0, 1]) await folded(partition, 60);
  await Promise.all([check(), check(), check()]);
  expect(new Set(sent.map(({ value }) => value)).size).toBe(5);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(5);
});

test('more alerts than an item holds are cut into several, and none is lost', async () => {
  const { check, folded, sent } = await givenChecked();
  const rules = Array.from({ length: 100 }, (_, n) => ({
    id: `r${n}`,
    scope: 'total',
    size: '5s',
    measure: 'count',
    threshold: 1,
    createdAt: 0,
  }));
  await dynamodb.send(new PutCommand({ ...inTable(), Item: { ...RULES_KEY, version: 1, rules } }));
  for (const second of [5, 10]) await folded(0, second);
  for (const partition of [0, 1]) await folded(partition, 60);
  await check();
  expect(sent).toHaveLength(300);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(300);
});

test('given a topic that takes nothing, the check fails, and the next one publishes', async () => {
  const { check, folded, published } = await givenChecked();
  await givenRule();
  await folded(0, 1, 10);
  for (const partition of [0, 1]) await folded(partition, 40);
  await expect(check(brokenSender)).rejects.toThrow('no broker');
  await check();
  expect(published()).toHaveLength(1);
});

test('given a checkpoint that was lost, the alerts are published again byte for byte', async () => {
  const { check, folded, sent } = await givenChecked();
  await givenRule();
  await folded(0, 1, 10);
  for (const partition of [0, 1]) await folded(partition, 40);
  await check();
  const Key = headKey(CHECKS.epoch, CHECKS.partition);
  const back = {
    UpdateExpression: 'set alertedUpTo = alertedUpTo - :one',
    ExpressionAttributeValues: { ':one': 1 },
  };
  await dynamodb.send(new UpdateCommand({ ...inTable(), Key, ...back }));
  await check();
  const [first, again] = sent;
  expect(again).toEqual(first);
});

test('what was published is listed, beside what the fold raised', async () => {
  const { start, check, folded } = await givenChecked();
  const [total, each] = [await givenRule(), await givenRule({ scope: 'customer' })];
  await folded(0, 1, 10);
  for (const partition of [0, 1]) await folded(partition, 40);
  await check();
  const { body } = await when.get(`/analytics/alerts?from=${iso(start)}`);
  expect(body._embedded.alerts.map(({ rule, key }: { rule: string; key: string }) => [rule, key])).toEqual([
    [total.id, null],
    [each.id, 'Abir'],
  ]);
});

test('hours and calendar days are judged when they are over, for each customer over all partitions and the total', async () => {
  const { start, check, folded, published } = await givenChecked();
  const rules = [
    await givenRule({ scope: 'customer', size: '1h' }),
    await givenRule({ scope: 'customer', size: '1d', key: 'Zaid', threshold: 12 }),
    await givenRule({ size: '1d', threshold: 22 }),
  ];
  await folded(0, 60, 4);
  await folded(1, 120, 6);
  await folded(0, 7_200, 12, 'Zaid');
  for (const partition of [0, 1]) await folded(partition, 4 * 3_600);
  await check();
  const seen = () =>
    published().map(({ rule, key, start: from, value }) => [rule, key, Date.parse(from), value]);
  const hours = [
    [rules[0].id, 'Abir', start, 10],
    [rules[0].id, 'Zaid', start + 2 * HOUR_MS, 12],
  ];
  expect(seen()).toEqual(hours);
  for (const partition of [0, 1]) await folded(partition, 86_400);
  await check();
  // Midnight in Paris lies an hour before midnight in UTC.
  const day = start - HOUR_MS;
  expect(seen().slice(2)).toEqual([
    [rules[1].id, 'Zaid', day, 12],
    [rules[2].id, null, day, 22],
  ]);
});
