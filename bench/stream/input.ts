import kafkajs from 'kafkajs';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import { readStack, topicsOf } from '../../localstack/stack.ts';
import { createTopics } from '../../localstack/topics.ts';

const { Kafka, logLevel, Partitioners } = kafkajs;

/** How many messages, of how many customers, and how many of them a second of their own time. */
export interface Traffic {
  messages: number;
  customers: number;
  rate: number;
}

const CUSTOMERS = 1_000;
const RATE = 10_000;
/** In one batch of the producer: the topic takes batches of 256 KiB at most. */
const AT_ONCE = 1_000;

export interface Input {
  topic: string;
  partitions: number;
  messages: number;
}

export const customersNamed = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Client-${String(index).padStart(4, '0')}`);

/**
 * The simulator's records, tick by tick of a second of their own time. They end now: the topic refuses what lies ahead
 * of the broker's clock.
 */
export function* ticks({ messages, customers, rate }: Traffic) {
  const simulation = { facturesPerSecond: rate, customers: customersNamed(customers), maxCents: 900_000 };
  const count = Math.ceil(messages / rate);
  const first = Math.floor(Date.now() / 1_000) - count;
  for (let tick = 0; tick < count; tick++)
    yield recordsOfTick(first + tick, simulation).slice(0, messages - tick * rate);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** The same records as the event source delivers them, in batches; all of one partition. */
export function sourceBatches(traffic: Traffic, batchSize: number): SourceRecord[][] {
  const records = [...ticks(traffic)].flat().map(({ key, value, timestamp }, offset): SourceRecord => {
    const place = { topic: 'FACTURATION', partition: 0, offset };
    return { ...place, timestamp: Number(timestamp), key: base64(key), value: base64(value) };
  });
  return Array.from({ length: Math.ceil(records.length / batchSize) }, (_, n) =>
    records.slice(n * batchSize, (n + 1) * batchSize),
  );
}

/** Creates a topic as FACTURATION is declared, but for its name and partitions, and fills it. */
export async function fill(partitions: number, messages: number): Promise<Input> {
  const brokers = process.env.KAFKA_BROKERS ?? '';
  const [declared] = topicsOf(readStack(process.env.FACTURATION_STACK_FILE ?? ''));
  if (!declared) throw new Error('No topic is declared.');
  const topic = `bench-${partitions}-${messages}`;
  await createTopics([{ ...declared, name: topic, partitions }], brokers);
  const kafka = new Kafka({ clientId: 'bench', brokers: [brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  for (const tick of ticks({ messages, customers: CUSTOMERS, rate: RATE })) {
    for (let from = 0; from < tick.length; from += AT_ONCE)
      await producer.send({ topic, messages: tick.slice(from, from + AT_ONCE) });
  }
  await producer.disconnect();
  return { topic, partitions, messages };
}
