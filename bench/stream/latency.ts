import { setTimeout as pause } from 'node:timers/promises';
import { JUDGING_SIZE, startOf } from '../../functions/analytics/sizes.ts';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';
import { Engine } from './engine.ts';
import { connectProducer, createTopic, type Place } from './input.ts';
import { peerLatencies } from './peer-latency.ts';
import { sendProbe, traffic } from './probes.ts';
import { sharedServers } from './servers.ts';

/** Messages a second, the pause between two probes in ms, how many probes, and the aim of p99 in ms. */
const LOADS = [
  { rate: 1, every: 1_000, probes: { whole: 30, smoke: 1 }, aim: 100 },
  { rate: 500, every: 200, probes: { whole: 100, smoke: 1 }, aim: 500 },
];
type Load = (typeof LOADS)[number];
const LOST_MS = 20_000;

/** Resolves when a reader of the API finds the customer's row. */
async function untilReadable({ partitions }: Place, epoch: number, customer: string, time: number) {
  // The platform reads its endpoint when it is loaded.
  const { WindowReader } = await import('../../functions/analytics/read/read-windows.ts');
  const { allTime } = await import('../../functions/analytics/epochs/epochs.ts');
  const reader = new WindowReader(process.env.WINDOWS_TABLE ?? '', [allTime(epoch)], partitions);
  const from = startOf(time, JUDGING_SIZE);
  while (Date.now() - time < LOST_MS) {
    for await (const items of reader.newestFirst(JUDGING_SIZE, { from, to: from + 1 }, customer))
      if (items.some(({ aggregates }) => aggregates.has(customer))) return;
  }
  throw new Error(`A facture is not readable after ${LOST_MS} ms.`);
}

async function engineLatencies(file: string, { rate, every, probes }: Load, { extent }: Bench) {
  const place = await createTopic(4);
  const engine = await Engine.start('aggregateFactures', file, place);
  const [producer, prober] = await Promise.all([connectProducer(), connectProducer()]);
  const stop = rate > 1 ? traffic(producer, place.topic, rate) : async () => undefined;
  const latencies: number[] = [];
  try {
    while (latencies.length < extent(probes) + 1) {
      const turn = pause(every);
      const customer = `probe-${latencies.length}`;
      const begun = performance.now();
      const time = await sendProbe(prober, place.topic, customer);
      await untilReadable(place, engine.epoch, customer, time);
      latencies.push(performance.now() - begun);
      await turn;
    }
  } finally {
    await stop();
    await Promise.all([producer.disconnect(), prober.disconnect()]);
    await engine.stop();
  }
  // The first one meets a function that has just started.
  return latencies.slice(1);
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  const peer = await peerLatencies(bench);
  const figures: Figure[] = [];
  for (const load of LOADS) {
    bench.say(`produce → readable at ${load.rate} messages/s`);
    const runs = await engineLatencies(packaged.find('aggregateFactures').file, load, bench);
    const name = `produce → readable, ${load.rate} messages/s`;
    figures.push(
      { name: `${name}: p50`, unit: 'ms', value: percentile(runs, 0.5), runs, peer: peer.p50 },
      { name: `${name}: p99`, unit: 'ms', value: percentile(runs, 0.99), aim: load.aim, peer: peer.p99 },
    );
  }
  return figures;
}

export const latency: Measurement = { name: 'latency', title: 'Produce to readable', measure };
