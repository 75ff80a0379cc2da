import { setTimeout as pause } from 'node:timers/promises';
import { recordsOfTick } from '../../functions/facturation/simulator.ts';
import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { differenceOf } from './difference.ts';
import { Engine } from './engine.ts';
import { connectProducer, createTopic, customersNamed, type Place } from './input.ts';
import { sharedServers } from './servers.ts';

const RATE = 500;
/** Seconds of traffic, unless the command line says how many minutes. */
const LASTS_S = { whole: 3_600, smoke: 6 };
const SAMPLE_EVERY_S = { whole: 10, smoke: 1 };
/** Milliseconds the engine has to catch up at the end. */
const CATCH_UP_MS = 60_000;
const MIB_MORE = 5;

/** Sends `seconds` ticks, each when its second has come, and looks at the function's memory meanwhile, in MiB. */
async function produce(bench: Bench, { topic }: Place, engine: Engine, seconds: number): Promise<number[]> {
  const simulation = { facturesPerSecond: RATE, customers: customersNamed(1_000), maxCents: 900_000 };
  const producer = await connectProducer();
  const samples: number[] = [];
  const everyS = bench.extent(SAMPLE_EVERY_S);
  const first = Math.ceil(Date.now() / 1_000);
  for (let second = first; second < first + seconds; second++) {
    await pause(second * 1_000 - Date.now());
    await producer.send({ topic, messages: recordsOfTick(second, simulation) });
    if ((second - first) % everyS === 0) samples.push(engine.memory);
    if ((second - first) % 60 === 0) bench.say(`minute ${(second - first) / 60} of ${seconds / 60}`);
  }
  await producer.disconnect();
  return samples;
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  const minutes = Number(bench.options.minutes ?? bench.extent(LASTS_S) / 60);
  const place = await createTopic(4);
  const engine = await Engine.start('aggregateFactures', packaged.find('aggregateFactures').file, place, {
    memoryAfter: [],
  });
  try {
    const samples = await produce(bench, place, engine, minutes * 60);
    await engine.untilHandled(minutes * 60 * RATE, CATCH_UP_MS);
    const { diff, windows } = await differenceOf(place, engine.epoch);
    // A sixth of the run: of an hour its minutes 10 to 20, and its last ten.
    const sixth = Math.max(1, Math.floor(samples.length / 6));
    const early = median(samples.slice(sixth, 2 * sixth));
    return [
      {
        name: `soak of ${minutes} min at ${RATE} messages/s: Diff`,
        unit: `in ${windows} windows`,
        value: diff,
        hard: 0,
      },
      {
        name: 'soak: memory of the function in the last sixth',
        unit: 'MiB',
        value: median(samples.slice(-sixth)),
        runs: samples,
        hard: early + MIB_MORE,
        peer: `in the second sixth ${Math.round(early)} MiB`,
      },
    ];
  } finally {
    await engine.stop();
  }
}

/** Hours of ordinary traffic: nothing is lost, nothing grows. */
export const soak: Measurement = { name: 'soak', title: 'Steady traffic', measure };
