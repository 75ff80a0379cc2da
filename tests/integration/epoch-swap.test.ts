import { DeleteCommand, dynamodb } from '@facturation/platform/dynamodb';
import { liveEpoch, readPointer } from '../../functions/analytics/epochs/epochs.ts';
import { openReader } from '../../functions/analytics/read/read-windows.ts';
import { FOLDED_SIZES, sizeNamed } from '../../functions/analytics/sizes.ts';
import { RuleStore } from '../../functions/analytics/store/rule-store.ts';
import { padded } from '../../functions/analytics/store/window-rows.ts';
import { compareEpochs } from '../../operations/epochs/compare.ts';
import { makeLive } from '../../operations/epochs/move.ts';
import { planBack, planSwap } from '../../operations/epochs/plan.ts';
import { reconcile, type Subject } from '../../operations/reconcile/reconcile.ts';
import type { StageSubject } from '../../operations/stage-settings.ts';
import { givenStream } from '../support/epochs.ts';
import { closeProducer, kafka, type whatIsOn, whenProduced, whenTopicLetsGo } from '../support/topic.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BEGIN = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 2 * 60 * MINUTE_MS;
const EVERYTHING = { from: 0, to: Number.MAX_SAFE_INTEGER };
const CUSTOMERS = ['Abir', 'Hassan', 'Zaid', 'Ines'];

const streams: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(streams.splice(0).map((stream) => stream.close())));
afterAll(closeProducer);

async function given(...epochs: number[]) {
  const stream = await givenStream();
  streams.push(stream);
  for (const epoch of epochs) await stream.folding(epoch);
  return stream;
}

/** One facture of every customer at a time, half of them in each partition. */
const at = (time: number) =>
  CUSTOMERS.map((customer, index) => ({
    partition: index % 2,
    key: customer,
    value: JSON.stringify({ id: `${time}-${index}`, nomClient: customer, montant: index + 0.25 }),
    timestamp: String(time),
  }));

/** Factures every second of a range of seconds since the beginning. */
async function whenProducedIn({ topic }: Subject, from: number, to: number): Promise<void> {
  for (let second = from; second < to; second += 5)
    await whenProduced(
      topic,
      [0, 1, 2, 3, 4].flatMap((more) => at(BEGIN + (second + more) * 1_000)),
    );
}

const noProgress = () => undefined;
const brokers = () => process.env.KAFKA_BROKERS ?? '';
const swap = async (subject: StageSubject) =>
  makeLive(brokers(), subject, await planSwap(kafka(), subject), noProgress);
const back = async (subject: StageSubject) =>
  makeLive(brokers(), subject, await planBack(subject), noProgress);
const live = async ({ windowsTable }: Subject) => liveEpoch((await readPointer(windowsTable))?.spans ?? []);

/** What readers see closed, as finals name it: everything but the epoch. */
async function closedWindows({ windowsTable, epoch, partitions }: Subject): Promise<string[]> {
  const reader = await openReader({ table: windowsTable, epoch, partitions });
  const heads = await reader.heads();
  const sizes = await Promise.all(
    FOLDED_SIZES.map(async (size) => {
      const items = (await Array.fromAsync(reader.newestFirst(size, EVERYTHING))).flat();
      const closed = items.filter(({ partition, start }) => {
        return heads.some((head) => head.partition === partition && start + size.ms <= head.closedUpTo);
      });
      return closed.flatMap(({ partition, start, aggregates }) =>
        [...aggregates.keys()]
          .filter(Boolean)
          .map((customer) => `${partition}-${size.name}-${start} ${customer}`),
      );
    }),
  );
  return sizes.flat().sort();
}

/** A rule that each window of 5 s reaches with its last facture. */
const givenRule = ({ windowsTable }: Subject) =>
  new RuleStore(windowsTable).add({
    id: 'five',
    scope: 'customer',
    size: '5s',
    measure: 'count',
    threshold: 5,
    createdAt: 0,
  });

type Published = Awaited<ReturnType<typeof whatIsOn>>;

const sortedSet = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Of a final, everything but the epoch. */
const finalName = ({ id, key }: Published[number]): string => `${id.replace(/^\d+-/, '')} ${key}`;

/** When the first window begins that an epoch published of. */
const firstOf = (epoch: number, published: Published): number =>
  Math.min(
    ...published
      .filter(({ id }) => id.startsWith(`${epoch}-`))
      .map(({ value }) => Date.parse(JSON.parse(value).start)),
  );

test('given an epoch rebuilt beside the live stream, it compares equal, takes over and gives back: Diff 0, nothing untold', async () => {
  const { subject, folding, isFolded, finals, alerts } = await given();
  await givenRule(subject);
  await folding(1);
  await whenProducedIn(subject, 0, 100);
  await folding(2);
  await isFolded();
  const traffic = whenProducedIn(subject, 100, 200);
  expect(await compareEpochs(subject, await planSwap(kafka(), subject))).toMatchObject({ diff: 0n });
  await swap(subject);
  expect(await live(subject)).toBe(2);
  await traffic;
  await isFolded();
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, consumed: 800 });

  const more = whenProducedIn(subject, 200, 300);
  await back(subject);
  expect(await live(subject)).toBe(1);
  await more;
  await isFolded();
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, consumed: 1_200 });

  const sent = await finals();
  expect(sortedSet(sent.map(finalName))).toEqual(await closedWindows(subject));
  expect(sortedSet(sent.map(({ id, key, value }) => `${id} ${key} ${value}`))).toHaveLength(
    sortedSet(sent.map(({ id, key }) => `${id} ${key}`)).length,
  );
  expect(firstOf(2, sent)).toBeGreaterThanOrEqual(BEGIN + 60_000);

  const raised = await alerts();
  expect(sortedSet(raised.map(({ key, value }) => `${key} ${JSON.parse(value).start}`))).toHaveLength(60 * 4);
  expect(firstOf(2, raised)).toBeGreaterThanOrEqual(BEGIN + 100_000);
});

test('what only the next epoch has folded when it takes over is published, though no record comes after', async () => {
  const { subject, noLongerFolding, isFolded, finals, alerts } = await given(1, 2);
  await givenRule(subject);
  await whenProducedIn(subject, 0, 60);
  await isFolded();
  await noLongerFolding(1);
  await whenProducedIn(subject, 60, 120);
  await isFolded();
  await swap(subject);
  expect(sortedSet((await finals()).map(finalName))).toEqual(await closedWindows(subject));
  const raised = (await alerts()).map(({ key, value }) => `${key} ${JSON.parse(value).start}`);
  expect(raised.filter((name) => name.endsWith(new Date(BEGIN + 115_000).toISOString()))).toHaveLength(4);
});

test('a fault in what the live epoch counted shows in the comparison, and is gone after the swap', async () => {
  const { subject, folding, isFolded } = await given(1);
  await whenProduced(subject.topic, [...at(BEGIN), ...at(BEGIN + MINUTE_MS)]);
  await isFolded();
  const faulty = { pk: '1#0#5s', sk: `${padded(BEGIN)}#0` };
  await dynamodb.send(new DeleteCommand({ TableName: subject.windowsTable, Key: faulty }));
  await folding(2);
  await isFolded();
  const { diff, windows } = await compareEpochs(subject, await planSwap(kafka(), subject));
  expect({ diff: diff > 0n, windows }).toEqual({ diff: true, windows: 6 });
  expect((await reconcile(kafka(), subject)).diff).toBe(diff);
  await swap(subject);
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n });
});

test('another grace: the comparison says what was late, and after the swap the rows are those of the new grace', async () => {
  const { subject, folding, isFolded } = await given(1);
  await whenProduced(subject.topic, at(BEGIN));
  await whenProduced(subject.topic, at(BEGIN + 40_000));
  await whenProduced(subject.topic, at(BEGIN + 1_000));
  await whenProduced(subject.topic, at(BEGIN + 80_000));
  await folding(2, { graceMs: MINUTE_MS });
  await isFolded();
  const comparison = await compareEpochs(subject, await planSwap(kafka(), subject));
  expect(comparison).toMatchObject({ late: [4, 0], graceMs: [30_000, MINUTE_MS] });
  expect(comparison.diff).toBeGreaterThan(0n);
  await swap(subject);
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n, counted: 16, late: 0 });
});

test('A rebuilt epoch reaches back no further than its topic; what is older stays as it was counted', async () => {
  const { subject, folding, isFolded } = await given(1);
  const days = [4, 3, 2, 1].map((ago) => BEGIN - ago * DAY_MS);
  for (const day of days) await whenProduced(subject.topic, at(day));
  await isFolded();
  await whenTopicLetsGo(subject.topic, { 0: 2, 1: 2 });
  await folding(2);
  await isFolded();
  await swap(subject);
  const { spans } = (await readPointer(subject.windowsTable)) ?? { spans: [] };
  const takeover = spans[1]?.from ?? 0;
  expect(spans).toMatchObject([{ epoch: 1, from: 0, to: takeover }, { epoch: 2 }]);
  expect(takeover).toBeGreaterThan(days[1] ?? 0);
  expect(takeover).toBeLessThanOrEqual((days[1] ?? 0) + DAY_MS + 60 * MINUTE_MS);
  expect(new Date(takeover).toLocaleTimeString('fr', { timeZone: 'Europe/Paris' })).toBe('00:00:00');
  const reader = await openReader({ table: subject.windowsTable, epoch: 1, partitions: 2 });
  const groups = await Array.fromAsync(reader.newestFirst(sizeNamed('1m', 'UTC'), EVERYTHING));
  expect(groups.map(([item]) => item?.start)).toEqual(days.toReversed());
  expect(await reconcile(kafka(), subject)).toMatchObject({ diff: 0n });
});

test('an epoch that is complete only from a midnight to come does not take over', async () => {
  const { subject, folding, isFolded } = await given(1);
  await whenProduced(subject.topic, at(Date.now() - MINUTE_MS));
  await whenProduced(subject.topic, at(Date.now()));
  await isFolded();
  await whenTopicLetsGo(subject.topic, { 0: 1 });
  await folding(2);
  await isFolded();
  await expect(planSwap(kafka(), subject)).rejects.toThrow('holds everything only from');
});

describe('there is no swap', () => {
  test('to an epoch that no function folds', async () => {
    const { subject } = await given();
    await expect(planSwap(kafka(), subject)).rejects.toThrow('No function folds epoch 2');
  });

  test('to the live epoch itself', async () => {
    const { subject } = await given();
    await expect(planSwap(kafka(), { ...subject, next: undefined })).rejects.toThrow(
      'Epoch 1 is live already',
    );
  });

  test('back, where none was made', async () => {
    const { subject } = await given();
    await expect(planBack(subject)).rejects.toThrow('nothing to go back to');
  });

  test('that somebody else made meanwhile', async () => {
    const { subject, isFolded } = await given(1, 2);
    await whenProduced(subject.topic, at(BEGIN));
    await isFolded();
    const [one, other] = [await planSwap(kafka(), subject), await planSwap(kafka(), subject)];
    await makeLive(brokers(), subject, one, noProgress);
    await expect(makeLive(brokers(), subject, other, noProgress)).rejects.toThrow(
      'Somebody else has moved the pointer',
    );
  });
});

test('given a topic created anew, its new epoch adds to the former one, which is closed, and there is no way back', async () => {
  const { subject, isFolded } = await given(1, 2);
  await whenProduced(subject.topic, at(BEGIN));
  await isFolded();
  const anew = { ...subject, epoch: 2, firstEpoch: 2, next: undefined };
  await swap(anew);
  expect((await readPointer(subject.windowsTable))?.spans).toMatchObject([
    { epoch: 1, closed: true },
    { epoch: 2, closed: false },
  ]);
  const reader = await openReader({ table: subject.windowsTable, epoch: 2, partitions: 2 });
  const heads = await reader.heads();
  expect(heads.map(({ epoch, closedUpTo }) => [epoch, closedUpTo === Number.MAX_SAFE_INTEGER])).toEqual([
    [1, true],
    [1, true],
    [2, false],
    [2, false],
  ]);
  await expect(planBack(anew)).rejects.toThrow('nothing to go back to');
});
