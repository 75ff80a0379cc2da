import kafkajs from 'kafkajs';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import { readStack, topicsOf } from '../../localstack/stack.ts';
import { createTopics } from '../../localstack/topics.ts';

const { Kafka, logLevel, Partitioners } = kafkajs;

/** Messages a second of their own time. */
export const RATE = 10_000;
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
 * The simulator's records of `messages` ticks' worth of time, tick by tick. They end now: the topic refuses what
 * lies ahead of the broker's clock.
 */
export function* ticks(messages: number, customers = 1_000) {
  const simulation = { facturesPerSecond: RATE, customers: customersNamed(customers), maxCents: 900_000 };
  const count = Math.ceil(messages / RATE);
  const first = Math.floor(Date.now() / 1_000) - count;
  for (let tick = 0; tick < count; tick++)
    yield recordsOfTick(first + tick, simulation).slice(0, messages - tick * RATE);
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
  for (const tick of ticks(messages)) {
    for (let from = 0; from < tick.length; from += AT_ONCE)
      await producer.send({ topic, messages: tick.slice(from, from + AT_ONCE) });
  }
  await producer.disconnect();
  return { topic, partitions, messages };
}
