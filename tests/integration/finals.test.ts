import { DeleteCommand, dynamodb } from '@facturation/platform/dynamodb';
import { POINTER_KEY } from '../../functions/analytics/store/window-rows.ts';
import { brokenSender, closeEngines, givenEngine } from '../support/engine.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

/** The pointer to the live epoch is one for a table. */
beforeAll(ownTables);
afterEach(() =>
  dynamodb.send(new DeleteCommand({ TableName: process.env.WINDOWS_TABLE ?? '', Key: POINTER_KEY })),
);
afterAll(closeEngines);

/** Windows at 0 s, 5 s and 60 s; the record at 130 s closes them, and the first minute. */
const CLOSING = [
  sourceRecord({ offset: 0, time: 1_000, montant: 90_000_000_000.01 }),
  sourceRecord({ offset: 1, time: 2_000, montant: 90_000_000_000.02 }),
  sourceRecord({ offset: 2, time: 6_000, customer: 'Zaïd', montant: 0.1 }),
  sourceRecord({ offset: 3, time: 61_000 }),
  sourceRecord({ offset: 4, time: 130_000 }),
];

const idsOf = (finals: readonly { id: string; key: string }[]) => finals.map(({ id, key }) => `${id} ${key}`);

test('each closed window of each customer is sent once, in order of its end, with the money exact', async () => {
  const { epoch, environment, finals } = await givenEngine();
  const handler = environment();
  for (const record of CLOSING) await handler(eventOf([record]));
  const sent = await finals();
  expect(idsOf(sent)).toEqual([
    `${epoch}-0-5s-0 Abir`,
    `${epoch}-0-5s-5000 Zaïd`,
    `${epoch}-0-1m-0 Abir`,
    `${epoch}-0-1m-0 Zaïd`,
    `${epoch}-0-5s-60000 Abir`,
  ]);
  expect(sent[0]?.value).toBe(
    '{"key":"Abir","start":"1970-01-01T00:00:00.000Z","end":"1970-01-01T00:00:05.000Z","count":2,' +
      '"sum":180000000000.03,"min":90000000000.01,"max":90000000000.02,"partition":0,"final":true}',
  );
});

test('each partition has its own order and checkpoint', async () => {
  const { epoch, environment, finals } = await givenEngine();
  const other = CLOSING.map((record) => ({ ...record, partition: 1 }));
  await environment()(eventOf([...CLOSING, ...other]));
  const sent = idsOf(await finals());
  const of = (partition: number) => sent.filter((id) => id.startsWith(`${epoch}-${partition}-`));
  expect([of(0).length, of(1).length]).toEqual([5, 5]);
  expect(of(1)).toEqual(of(0).map((id) => id.replace('-0-', '-1-')));
});

test('an environment that knows nothing goes on where the last one ended', async () => {
  const { environment, finals } = await givenEngine();
  for (const record of CLOSING) await environment()(eventOf([record]));
  const ids = idsOf(await finals());
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});

test('given a mark that was lost, the finals are sent again byte for byte', async () => {
  const { environment, finals, whenCheckpointIsSetBack } = await givenEngine();
  await environment()(eventOf(CLOSING));
  await whenCheckpointIsSetBack('publishedUpTo', 4_999);
  await environment()(eventOf(CLOSING));
  const sent = await finals();
  expect(sent).toHaveLength(10);
  expect(sent.slice(5)).toEqual(sent.slice(0, 5));
});

test('given a topic that takes nothing, the batch fails; it comes again, all skipped, and its finals are sent', async () => {
  const { environment, finals } = await givenEngine();
  const broken = environment({ finals: brokenSender });
  await expect(broken(eventOf(CLOSING))).rejects.toThrow('no broker');
  await expect(broken(eventOf(CLOSING))).rejects.toThrow('no broker');
  await environment()(eventOf(CLOSING));
  expect(await finals()).toHaveLength(5);
});

test('two environments that take turns send each final once', async () => {
  const { environment, finals } = await givenEngine();
  const turns = [environment(), environment()];
  for (const [index, record] of CLOSING.entries()) await turns[index % 2]?.(eventOf([record]));
  expect(await finals()).toHaveLength(5);
});

test('a slow environment never sets the mark back', async () => {
  const { environment, finals } = await givenEngine();
  const [sending, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const send = () => {
    sending.resolve();
    return gate.promise;
  };
  const slow = environment({ finals: { send } });
  const waiting = slow(eventOf(CLOSING));
  await sending.promise;
  const later = sourceRecord({ offset: 5, time: 200_000 });
  await environment()(eventOf([...CLOSING, later]));
  gate.resolve();
  await waiting;
  await environment()(eventOf([later]));
  expect(idsOf(await finals())).toHaveLength(7);
});

test('an environment that others have overtaken finds nothing left to send', async () => {
  const { environment, finals } = await givenEngine();
  const overtaken = environment({ finals: brokenSender });
  await expect(overtaken(eventOf(CLOSING))).rejects.toThrow('no broker');
  await environment()(eventOf([...CLOSING, sourceRecord({ offset: 5, time: 200_000 })]));
  await overtaken(eventOf(CLOSING));
  expect(await finals()).toHaveLength(7);
});

test('an epoch that is not live sends nothing and moves no mark; once it is, it sends what it has', async () => {
  const { epoch, environment, finals, whenReadersFollow } = await givenEngine();
  const handler = environment();
  await whenReadersFollow(epoch + 1);
  await handler(eventOf(CLOSING));
  expect(await finals()).toEqual([]);
  await whenReadersFollow(epoch);
  await handler(eventOf([sourceRecord({ offset: 5, time: 130_000 })]));
  expect(await finals()).toHaveLength(5);
});
