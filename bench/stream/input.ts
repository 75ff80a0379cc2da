import { randomUUID } from 'node:crypto';
import kafkajs, { type Producer } from 'kafkajs';
import type { SourceRecord } from '../../functions/facturation/contract.ts';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import { createTopics } from '../../layers/platform/deployment/topics/create-topics.ts';
import '../../operations/kafka/client.ts';
import { readStack, topicsOf } from '../../layers/platform/deployment/stack.ts';
import type { Bench } from '../figure.ts';

const { Kafka, logLevel, Partitioners } = kafkajs;

/** How many messages, of how many customers, and how many of them a second of their own time. */
export interface Traffic {
  messages: number;
  customers: number;
  rate: number;
  /** Seconds since the epoch when it ends; now, by default. The topic takes nothing from the future. */
  until?: number;
}
/** In one batch of the producer: the topic takes batches of 256 KiB at most. */
const AT_ONCE = 1_000;

/** A topic of the benchmark. */
export interface Place {
  topic: string;
  partitions: number;
}

export interface Input extends Place {
  messages: number;
}

const MESSAGES = { whole: 1_000_000, smoke: 5_000 };

/** Records of a run that is about speed. */
export const messagesOf = ({ options, extent }: Bench): number =>
  Number(options.messages ?? extent(MESSAGES));

export const customersNamed = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Client-${String(index).padStart(4, '0')}`);

/** The simulator's records, tick by tick of a second of their own time. */
export function* ticks({ messages, customers, rate, until = Math.floor(Date.now() / 1_000) }: Traffic) {
  const simulation = { facturesPerSecond: rate, customers: customersNamed(customers), maxCents: 900_000 };
  const count = Math.ceil(messages / rate);
  for (let tick = 0; tick < count; tick++)
    yield recordsOfTick(until - count + tick, simulation).slice(0, messages - tick * rate);
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

/** Creates a topic as FACTURATION is declared, but for its name and partitions. */
export async function createTopic(partitions: number): Promise<Place> {
  const [declared] = topicsOf(readStack(process.env.FACTURATION_STACK_FILE ?? ''));
  if (!declared) throw new Error('No topic is declared.');
  // As long as FACTURATION, or hardly longer: each record of an event names its topic.
  const topic = `bench-${randomUUID().slice(0, 8)}`;
  await createTopics([{ ...declared, name: topic, partitions }], process.env.KAFKA_BROKERS ?? '');
  return { topic, partitions };
}

export const client = () =>
  new Kafka({ clientId: 'bench', brokers: [process.env.KAFKA_BROKERS ?? ''], logLevel: logLevel.NOTHING });

/** A connected producer that keeps the order. */
export async function connectProducer(): Promise<Producer> {
  const createPartitioner = Partitioners.DefaultPartitioner;
  const producer = client().producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
  await producer.connect();
  return producer;
}

/** A topic of its own that holds the traffic. */
export async function fill(partitions: number, traffic: Traffic): Promise<Input> {
  const place = await createTopic(partitions);
  const producer = await connectProducer();
  for (const tick of ticks(traffic)) {
    for (let from = 0; from < tick.length; from += AT_ONCE)
      await producer.send({ topic: place.topic, messages: tick.slice(from, from + AT_ONCE) });
  }
  await producer.disconnect();
  return { ...place, messages: traffic.messages };
}
