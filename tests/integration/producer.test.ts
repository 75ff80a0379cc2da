import type { Context, ScheduledEvent } from 'aws-lambda';
import { topicOffsets, withAdmin } from '../../operations/kafka/admin.ts';
import { readTopic } from '../../operations/reconcile/read-topic.ts';
import { givenTopic, kafka } from '../support/topic.ts';

const MINUTE_MS = 60_000;
const FIRST = Date.parse('2026-03-01T10:07:00.000Z');
/** Each case has a minute of its own. */
const [PAST, TWICE, LATE] = [FIRST, FIRST + MINUTE_MS, FIRST + 2 * MINUTE_MS];

let topic = '';

beforeAll(async () => {
  topic = await givenTopic();
  process.env.TOPIC = topic;
});

async function whenFired(time: number, remaining = 90_000): Promise<void> {
  const { handler } = await import('../../functions/facturation/produce-factures.ts');
  const event = { time: new Date(time).toISOString() } as ScheduledEvent;
  await handler(event, { getRemainingTimeInMillis: () => remaining } as Context);
}

async function recordsOf(minute: number) {
  const ends = await withAdmin(kafka(), (admin) => topicOffsets(admin, topic));
  const all = [...(await readTopic(kafka(), topic, ends, () => undefined)).values()].flat();
  return all.filter(({ timestamp }) => timestamp >= minute && timestamp < minute + MINUTE_MS);
}

test('fired for a minute that is past, it sends a batch for each of its seconds at once, stamped with its tick', async () => {
  await whenFired(PAST + 17_000);
  const ticks = (await recordsOf(PAST)).map(({ timestamp }) => timestamp);
  expect(ticks).toEqual(Array.from({ length: 60 }, (_, second) => PAST + second * 1000));
});

test('fired twice at once for one minute, it sends byte-identical records', async () => {
  await Promise.all([whenFired(TWICE), whenFired(TWICE)]);
  const records = (await recordsOf(TWICE)).map(({ key, value, timestamp }) => `${timestamp} ${key} ${value}`);
  expect(records).toHaveLength(120);
  expect(new Set(records).size).toBe(60);
});

test('when its time is nearly over it sends nothing, and fails, so that the minute comes again', async () => {
  await expect(whenFired(LATE, 1_500)).rejects.toMatchObject({ code: 'service-unavailable' });
  expect(await recordsOf(LATE)).toEqual([]);
});
