import type { MSKEvent } from 'aws-lambda';
import type { MskMapping } from '../../layers/platform/deployment/stack.ts';
import { EventSourceMapping } from '../../localstack/event-source/kafka/event-source-mapping.ts';
import { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { mappingOf } from '../support/delivery.ts';
import { eventually } from '../support/eventually.ts';
import { closeProducer, committedOffsets, givenTopic, kafka, whenProduced } from '../support/topic.ts';

type Answer = (event: MSKEvent, payload: string) => Promise<void> | void;

const started: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop()));
});
afterAll(closeProducer);

const optionsOf = (mapping: MskMapping, answer: Answer) => ({
  mapping,
  kafka: kafka(),
  brokers: process.env.KAFKA_BROKERS ?? '',
  onError: () => undefined,
  invoke: async (_: string, payload: string) => answer(JSON.parse(payload) as MSKEvent, payload),
});

async function givenPoller(mapping: MskMapping, answer: Answer): Promise<Poller> {
  const poller = new Poller(optionsOf(mapping, answer));
  started.push(poller);
  await poller.start();
  return poller;
}

const messages = (count: number, partition = 0, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ partition, key: 'k', value: String(from + index) }));

/** Values delivered, by `topic-partition`. */
const valuesOf = ({ records }: MSKEvent): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(records).map(([name, list]) => [
      name,
      list.map(({ value }) => Buffer.from(value, 'base64').toString()),
    ]),
  );

const flat = (events: readonly MSKEvent[]): string[] =>
  events.flatMap((event) => Object.values(valuesOf(event)).flat());

test('given records on three partitions, one event holds all of them, each partition in order', async () => {
  const topic = await givenTopic(3);
  await whenProduced(topic, [...messages(5, 0), ...messages(5, 1, 10), ...messages(5, 2, 20)]);
  const events: MSKEvent[] = [];
  await givenPoller(
    mappingOf(topic, { batchSize: 15, maximumBatchingWindow: 10 }),
    (event) => void events.push(event),
  );
  await eventually(
    () => flat(events).length,
    (count) => count === 15,
  );
  expect(events).toHaveLength(1);
  expect(valuesOf(events[0] as MSKEvent)).toEqual({
    [`${topic}-0`]: ['0', '1', '2', '3', '4'],
    [`${topic}-1`]: ['10', '11', '12', '13', '14'],
    [`${topic}-2`]: ['20', '21', '22', '23', '24'],
  });
});

test('when the function fails, the same records come again before any other, and then their offset is committed', async () => {
  const topic = await givenTopic();
  const mapping = mappingOf(topic, { batchSize: 3 });
  await whenProduced(topic, messages(6));
  const seen: string[] = [];
  const committed: Record<number, number>[] = [];
  await givenPoller(mapping, async (event) => {
    seen.push(flat([event]).join());
    committed.push(await committedOffsets(mapping.consumerGroupId, topic));
    if (seen.length <= 2) throw new Error('not now');
  });
  await eventually(
    () => committedOffsets(mapping.consumerGroupId, topic),
    (offsets) => offsets[0] === 6,
  );
  expect(seen).toEqual(['0,1,2', '0,1,2', '0,1,2', '3,4,5']);
  expect(committed.map((offsets) => offsets[0])).toEqual([-1, -1, -1, 3]);
});

test('one batch is in flight at a time, whatever partition it is of', async () => {
  const topic = await givenTopic(2);
  await whenProduced(topic, [...messages(20, 0), ...messages(20, 1)]);
  let running = 0;
  let most = 0;
  let done = 0;
  await givenPoller(mappingOf(topic, { batchSize: 5 }), async (event) => {
    most = Math.max(most, ++running);
    await committedOffsets(`${topic}-other`, topic);
    running--;
    done += flat([event]).length;
  });
  await eventually(
    () => done,
    (count) => count === 40,
  );
  expect(most).toBe(1);
});

test('two pollers share the partitions, and every record is delivered', async () => {
  const topic = await givenTopic(4);
  const events: MSKEvent[] = [];
  const mapping = new EventSourceMapping(
    optionsOf(mappingOf(topic), (event) => void events.push(event)),
    2,
  );
  started.push(mapping);
  await mapping.start();
  await whenProduced(
    topic,
    [0, 1, 2, 3].flatMap((partition) => messages(10, partition, partition * 10)),
  );
  await eventually(
    () => new Set(flat(events)).size,
    (count) => count === 40,
  );
});

test('LATEST delivers what comes after the start and nothing before', async () => {
  const topic = await givenTopic();
  await whenProduced(topic, messages(3));
  const events: MSKEvent[] = [];
  await givenPoller(mappingOf(topic, { startingPosition: 'LATEST' }), (event) => void events.push(event));
  let next = 100;
  await eventually(
    async () => {
      await whenProduced(topic, messages(1, 0, next++));
      return flat(events);
    },
    (values) => values.length > 0,
  );
  expect(flat(events).every((value) => Number(value) >= 100)).toBe(true);
});

test('AT_TIMESTAMP begins with the first record of that time', async () => {
  const topic = await givenTopic();
  const at = (second: number) => ({ value: String(second), timestamp: String(second * 1000) });
  await whenProduced(topic, [at(1_000), at(2_000), at(3_000)]);
  const events: MSKEvent[] = [];
  const mapping = new EventSourceMapping(
    optionsOf(
      mappingOf(topic, { startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 2_000 }),
      (event) => void events.push(event),
    ),
  );
  started.push(mapping);
  await mapping.start();
  await eventually(
    () => flat(events).length,
    (count) => count === 2,
  );
  expect(flat(events)).toEqual(['2000', '3000']);
});
