import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { readStack, topicsOf } from '../../layers/platform/deployment/stack.ts';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';
import { sharedSystem } from '../shared.ts';
import { counted, LOST_AFTER_MS, WINDOW_MS } from '../window-count.ts';

const MESSAGES = { whole: 120, smoke: 1 };
/** Milliseconds between two messages, at least. */
const PROBE_INTERVAL_MS = 1_000;
const CUSTOMER = 'Mesure';

/** Factures counted in the window that begins at `start`. */
const countedFrom = (url: string, start: number): Promise<number> =>
  counted(url, CUSTOMER, start, start + WINDOW_MS);

/** Sends one facture and asks without a pause until its window shows it; milliseconds between the two. */
async function latencyOf(producer: Producer, topic: string, url: string, number: number): Promise<number> {
  const timestamp = Date.now();
  const start = timestamp - (timestamp % WINDOW_MS);
  const before = await countedFrom(url, start);
  const value = JSON.stringify({ id: `mesure-${number}`, nomClient: CUSTOMER, montant: 1 });
  const sent = performance.now();
  await producer.send({ topic, messages: [{ key: CUSTOMER, value, timestamp: `${timestamp}` }] });
  while ((await countedFrom(url, start)) <= before) {
    if (performance.now() - sent > LOST_AFTER_MS)
      throw new Error(`A facture is not readable after ${LOST_AFTER_MS} ms.`);
  }
  return performance.now() - sent;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, directory } = await sharedSystem(bench);
  const stack = readStack(join(directory, 'stack.json'));
  const [topic] = topicsOf(stack);
  const brokers = Object.values(stack.functions).flatMap(
    ({ environment }) => environment?.KAFKA_BROKERS ?? [],
  )[0];
  const kafka = new Kafka({ clientId: 'bench', brokers: [`${brokers}`], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  await producer.connect();
  const messages = bench.extent(MESSAGES);
  const runs: number[] = [];
  while (runs.length < messages) {
    // A little more than a second, so that no message keeps step with the simulator's.
    const turn = pause(PROBE_INTERVAL_MS + Math.random() * 100);
    if (runs.length % 10 === 0) bench.say(`produce → readable: ${runs.length} of ${messages}`);
    runs.push(await latencyOf(producer, topic?.name ?? '', url, runs.length));
    await turn;
  }
  await producer.disconnect();
  const name = 'produce → readable in GET /analytics/windows';
  const peer = 'Kafka Streams: 264 ms (exactly_once_v2), 5221 ms (5 s commit), 30 ms (tuned)';
  return [
    { name: `${name}, p50`, value: percentile(runs, 0.5), unit: 'ms', runs, peer },
    { name: `${name}, p99`, value: percentile(runs, 0.99), unit: 'ms', aim: 250, hard: 1_000 },
  ];
}

export const latency: Measurement = {
  name: 'latency',
  title: 'Produce to readable, 1 message a second',
  measure,
};
