import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dynamodb, QueryCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import { decodeAggregates, encodeAggregates } from '../../functions/analytics/store/aggregates-text.ts';
import { facturation } from '../../functions/facturation/contract.ts';
import { reconcile, type Subject } from '../../operations/reconcile/reconcile.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { closeProducer, kafka, whenTopicLetsGo } from '../support/topic.ts';
import { facture, givenTraffic, lagOf, type Traffic } from '../support/traffic.ts';
import { givenTransactionalProducer, whenTransaction } from '../support/transactions.ts';

const started: Traffic[] = [];
afterAll(async () => {
  await Promise.all(started.map((traffic) => traffic.stop()));
  await closeProducer();
});

async function given(disorder = 0): Promise<Traffic> {
  const traffic = await givenTraffic(disorder);
  started.push(traffic);
  await traffic.whenMoreCame(20);
  return traffic;
}

const judged = (traffic: Traffic) => reconcile(kafka(), traffic.subject);

/** A transaction's end is acknowledged before its markers are written; until then nothing behind it can be read. */
const untilNothingIsHeldBack = (traffic: Traffic) =>
  eventually(
    () => judged(traffic),
    ({ heldBack }) => heldBack === undefined,
  );

describe('given traffic out of order, of which the topic lets go', () => {
  let traffic: Traffic;
  beforeAll(async () => {
    traffic = await given(25);
  });

  test('wherever it is cut, there is no difference', async () => {
    for (const cut of [5, 6, 7]) {
      await whenTopicLetsGo(traffic.subject.topic, { 0: cut, 1: cut });
      expect(await judged(traffic)).toMatchObject({ diff: 0n });
    }
  });

  test('what came after is compared: a window that is off by a cent shows in Diff', async () => {
    await traffic.whenMoreCame(300);
    await traffic.whenCalm();
    const sound = await judged(traffic);
    expect(sound.diff).toBe(0n);
    expect(sound.windows).toBeGreaterThan(10);
    await whenNewestWindowIsOff(traffic.subject);
    expect(await judged(traffic)).toMatchObject({ diff: 1n });
  });
});

async function whenNewestWindowIsOff({ windowsTable, epoch }: Subject): Promise<void> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: windowsTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${epoch}#0#5s` },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const [{ pk, sk, aggregates: bytes } = {}] = Items;
  const aggregates = decodeAggregates(bytes);
  const abir = aggregates.get('Abir');
  if (!abir) throw new Error('The newest window has no customer.');
  aggregates.set('Abir', { ...abir, sum: abir.sum + 1n });
  await dynamodb.send(
    new UpdateCommand({
      TableName: windowsTable,
      Key: { pk, sk },
      UpdateExpression: 'set aggregates = :a',
      ExpressionAttributeValues: { ':a': encodeAggregates(aggregates) },
    }),
  );
}

describe('given transactions among the traffic', () => {
  test.each(['commit', 'abort'] as const)(
    'after a last %s there is silence: no lag, no difference',
    async (end) => {
      const traffic = await given();
      const { topic } = traffic.subject;
      const producer = await givenTransactionalProducer();
      const pair = (id: string) => [0, 1].map((n) => facture(traffic.second(), { id: `${id}-${n}` }));
      await whenTransaction(producer, topic, pair('first'), 'commit');
      await whenTransaction(producer, topic, pair('second'), 'abort');
      await traffic.whenMoreCame(20);
      expect(await judged(traffic)).toMatchObject({ diff: 0n });
      await traffic.whenCalm();
      await whenTransaction(producer, topic, pair('last'), end);
      await producer.disconnect();
      await untilNothingIsHeldBack(traffic);
      await traffic.whenCalm();
      const judgement = await judged(traffic);
      expect(judgement).toMatchObject({ diff: 0n, quarantined: 0 });
      expect(judgement.unread ?? judgement.heldBack).toBeUndefined();
    },
  );

  test('an open one holds back what follows: that is no lag, and the judge says which offsets', async () => {
    const traffic = await given();
    const { topic } = traffic.subject;
    const producer = await givenTransactionalProducer();
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: [facture(traffic.second(), { id: 'open' })] });
    await traffic.whenMoreCame(20);
    await traffic.whenCalm();
    const { diff, heldBack = [] } = await judged(traffic);
    expect(diff).toBe(0n);
    expect(heldBack).toEqual([
      expect.stringMatching(/^Partition 0: an open transaction holds back offsets \d+ to \d+\.$/),
    ]);
    await transaction.commit();
    await producer.disconnect();
    await untilNothingIsHeldBack(traffic);
    await traffic.whenCalm();
    expect(await lagOf(traffic.subject)).toBe(0);
    expect(await judged(traffic)).toMatchObject({ diff: 0n });
  });
});

describe('given traffic of factures that this API would not take', () => {
  let traffic: Traffic;
  const name = 'Étienne '.repeat(20).trim();

  beforeAll(async () => {
    traffic = await given();
    await traffic.whenStored([
      '{"id":"zero","nomClient":"Odd","montant":-0}',
      '{"id":"rounded","nomClient":"Odd","mantant":-0.001}',
      '{"id":"credit","nomClient":"Odd","montant":-12.5}',
      '{"id":"large","nomClient":"Odd","montant":70368744177664.01}',
      '{"id":"late-date","nomClient":"Odd","montant":1,"date":"+275760-09-13T00:00:00.000Z"}',
      '{"id":"local","nomClient":"Odd","montant":1,"date":"2026-11-29T09:34:00"}',
      { id: 'long', nomClient: name },
      { id: 'far', nomClient: 'Odd' },
    ]);
  });

  test('−0, and what is rounded to nothing, make no difference', async () => {
    await traffic.whenMoreCame(20);
    expect(await judged(traffic)).toMatchObject({ diff: 0n, quarantined: 0 });
  });

  test('the API answers each as it declares', async () => {
    // The functions read its name when they are first imported, which is now.
    process.env.FACTURES_TABLE = traffic.subject.facturesTable;
    const answers = [
      await when.get('/factures?nomClient=Odd'),
      await when.get(`/factures?nomClient=${encodeURIComponent(name)}`),
    ];
    const found = answers.flatMap(({ body }) => body._embedded.factures.map(({ id }: { id: string }) => id));
    expect(found.toSorted()).toEqual([
      'credit',
      'far',
      'large',
      'late-date',
      'local',
      'long',
      'rounded',
      'zero',
    ]);
    for (const { body } of answers)
      expect(facturation.routes.listFactures.answers[200].schema.safeParse(body).error).toBeUndefined();
    expect((await when.get('/factures/local')).body.date).toBe('2026-11-29T08:34:00.000Z');
  });

  test('the judge finds the same in whatever zone it runs', async () => {
    const zones = ['America/New_York', 'Asia/Kathmandu'];
    const diffs = await Promise.all(zones.map((zone) => judgedIn(zone, traffic.subject)));
    expect(diffs).toEqual(zones.map(() => '0'));
  });
});

/** The Diff that a process of its own finds whose machine is in a zone. */
async function judgedIn(TZ: string, subject: Subject): Promise<string> {
  const script = `
    import { kafkaClient } from './operations/kafka/client.ts';
    import { reconcile } from './operations/reconcile/reconcile.ts';
    const { groups, ...subject } = JSON.parse(process.argv[1]);
    const kafka = kafkaClient(process.env.KAFKA_BROKERS, 'tests');
    console.log(String((await reconcile(kafka, { ...subject, groups: new Map(groups) })).diff));
    process.exit();`;
  const node = ['--disable-warning=TimeoutNegativeWarning', '--input-type=module', '-e', script];
  const argument = JSON.stringify({ ...subject, groups: [...subject.groups] });
  const { stdout } = await promisify(execFile)(process.execPath, [...node, argument], {
    env: { ...process.env, TZ },
    timeout: 25_000,
  });
  return stdout.trim();
}
