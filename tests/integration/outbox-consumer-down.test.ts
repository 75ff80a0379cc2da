import { EventProducer } from '@facturation/platform/event-producer';
import { jest } from '@jest/globals';
import { readStack } from '../../layers/platform/deployment/stack.ts';
import { type StreamMapping, streamMappingsOf } from '../../layers/platform/deployment/streams.ts';
import type { EventSourceMapping } from '../../localstack/event-source/dynamodb/event-source-mapping.ts';
import { givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { outboxRows, recordsOn } from '../support/outbox.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { givenStreamSource } from '../support/stream-delivery.ts';
import { givenTopic } from '../support/topic.ts';

const [SECOND_MS, MINUTE_MS] = [1_000, 60_000];
const MINUTES_DOWN = 10;
/** What the alarm on the outbox asks for. */
const ALARM_S = 60;
const DELIVERY_MS = 60_000;

let [door, source, topic]: [FrontDoor?, EventSourceMapping?, string?] = [];
beforeAll(async () => {
  await ownTables();
  topic = await givenTopic(4);
  Object.assign(process.env, { TOPIC: topic, PARTITIONS: '4' });
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
});
afterAll(async () => {
  await source?.stop();
  await door?.close();
});
afterEach(() => jest.restoreAllMocks());

/** The stream of the outbox, as functions.yml declares who consumes it. */
function declaredMapping(): StreamMapping {
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const mapping = streamMappingsOf(stack).find(({ functionKey }) => functionKey === 'deliverOutbox');
  if (!mapping) throw new Error('Nobody consumes the stream of the outbox.');
  return { ...mapping, table: process.env.OUTBOX_TABLE ?? '' };
}

async function whenConsumerRuns(): Promise<void> {
  const { handler } = await import('../../functions/billing/outbox/deliver-outbox.ts');
  source = await givenStreamSource(declaredMapping(), (event) => as('deliverOutbox', handler)(event));
  await source.start();
}

async function whenConsumerIsDown(): Promise<void> {
  await source?.stop();
  source = undefined;
}

/** What a sweep measures, in seconds: the age of the oldest bill that nobody has published. */
async function measuredBySweep(): Promise<number> {
  const { handler } = await import('../../functions/billing/outbox/sweep-outbox.ts');
  const { billingMetrics } = await import('../../functions/billing/observe/billing-metrics.ts');
  let oldest = Number.NaN;
  jest.spyOn(billingMetrics, 'publishStoredMetrics').mockImplementation(() => {
    oldest = Number(({ ...billingMetrics.serializeMetrics() } as Record<string, unknown>).OldestInOutbox);
    billingMetrics.clearMetrics();
    return billingMetrics;
  });
  await as('sweepOutbox', handler)().catch(() => undefined);
  return oldest;
}

/** From now on all clocks are ahead by so much. @param ms */
function whenClocksAreAhead(ms: number): void {
  const now = performance.timeOrigin + performance.now();
  const begun = performance.now();
  jest.spyOn(Date, 'now').mockImplementation(() => Math.round(now + ms + performance.now() - begun));
}

const idsOnTopic = async (): Promise<string[]> =>
  (await recordsOn(topic ?? '')).map(({ value }) => JSON.parse(value).id).toSorted();
const untilAllIsPublished = () =>
  eventually(
    outboxRows,
    (rows) => [...rows.values()].every(({ waiting }) => !waiting?.includes('publish')),
    DELIVERY_MS,
  );

test('a consumer that is down for ten minutes rings; back again it publishes all, and each bill once', async () => {
  const customer = await given.aCustomer(CONSUMER);
  await whenConsumerRuns();
  const before = await givenFinalBill(customer.id);
  await untilAllIsPublished();
  await whenConsumerIsDown();

  const invoices = [await givenFinalBill(customer.id), await givenFinalBill(customer.id)];
  const bills = [before, ...invoices, await givenCreditNote(before)];
  // Nor does a sweep reach the brokers.
  const unreachable = jest.spyOn(EventProducer.prototype, 'send').mockRejectedValue(new Error('away'));
  const measured: number[] = [];
  for (let minute = 1; minute <= MINUTES_DOWN; minute++) {
    whenClocksAreAhead(minute * MINUTE_MS + SECOND_MS);
    measured.push(await measuredBySweep());
  }
  expect(measured.filter((seconds) => seconds > ALARM_S)).toHaveLength(MINUTES_DOWN);
  expect(Math.max(...measured)).toBeGreaterThan(MINUTES_DOWN * ALARM_S);
  expect(await idsOnTopic()).toEqual([`B-${before.id}`]);

  unreachable.mockRestore();
  await whenConsumerRuns();
  await untilAllIsPublished();
  expect(await idsOnTopic()).toEqual(bills.map(({ id }) => `B-${id}`).toSorted());
  expect(await measuredBySweep()).toBe(0);
  expect(await idsOnTopic()).toHaveLength(bills.length);
}, 120_000);
