import { type Bench, type Figure, type Measurement, median } from '../figure.ts';
import { Engine, type Watched } from './engine.ts';
import { fill, type Input, messagesOf } from './input.ts';
import { buildPeer, type PeerRun, runPeer } from './peer.ts';
import { processorTimes } from './processor-times.ts';
import { sharedServers } from './servers.ts';

const RUNS = { whole: 3, smoke: 1 };
/** Milliseconds in which a run must be through. */
const TIMEOUT_MS = 180_000;
const PARTITIONS = [1, 4];
const KINDS = { whole: PARTITIONS.length, smoke: 1 };

interface EngineRun {
  seconds: number;
  /** Processor seconds during the run by process; of the function since its start. */
  cpu: Record<string, number>;
  rss: Record<string, number>;
}

interface Runs {
  engine: EngineRun[];
  /** The engine again, for its memory. */
  memory: EngineRun[];
  exactlyOnce: PeerRun[];
  atLeastOnce: PeerRun[];
}

/** Reads a topic to its end. Clock: from the first invocation to the last answer. */
async function runEngine(file: string, input: Input, watched?: Watched): Promise<EngineRun> {
  const before = processorTimes({});
  const engine = await Engine.start('aggregateFactures', file, input, watched);
  try {
    const { first, last, rss } = await engine.untilHandled(input.messages, TIMEOUT_MS);
    const times = Object.entries(engine.processorTimes());
    const cpu = Object.fromEntries(times.map(([name, time]) => [name, time - (before[name] ?? 0)]));
    return { seconds: (last - first) / 1_000, cpu, rss };
  } finally {
    await engine.stop();
  }
}

/** Side by side: each round runs them all, so that what the machine does meanwhile meets them alike. */
async function runAll(bench: Bench, input: Input, file: string): Promise<Runs> {
  const runs: Runs = { engine: [], memory: [], exactlyOnce: [], atLeastOnce: [] };
  const memoryAfter = [input.messages / 5, input.messages];
  const count = bench.extent(RUNS);
  while (runs.engine.length < count) {
    bench.say(`${input.partitions} partition(s), round ${runs.engine.length + 1} of ${count}`);
    runs.exactlyOnce.push(await runPeer(input, 'exactly_once_v2'));
    runs.atLeastOnce.push(await runPeer(input, 'at_least_once'));
    runs.engine.push(await runEngine(file, input));
    runs.memory.push(await runEngine(file, input, { memoryAfter }));
  }
  return runs;
}

const named = (what: string, { partitions }: Input): string =>
  `${what}, ${partitions} partition${partitions > 1 ? 's' : ''}`;

function rates(input: Input, runs: Runs): Figure {
  const rate = ({ seconds }: { seconds: number }) => input.messages / seconds;
  const peers = [runs.exactlyOnce, runs.atLeastOnce].map((all) => Math.round(median(all.map(rate))));
  return {
    name: named('whole way', input),
    unit: 'records/s',
    value: median(runs.engine.map(rate)),
    runs: runs.engine.map(rate),
    moreIsBetter: true,
    hard: 40_000,
    aim: peers[0] ?? 0,
    peer: `exactly_once_v2 ${peers[0]}, at_least_once ${peers[1]}`,
  };
}

/** What Streams takes against what the function takes, in each round: a slow minute of the machine met both. */
const ratios = (peer: readonly PeerRun[], own: readonly number[]): number[] =>
  peer.map(({ cpu }, round) => cpu / (own[round] ?? Number.NaN));

function costs(input: Input, runs: Runs): Figure[] {
  const own = runs.engine.map(({ cpu }) => cpu.function ?? Number.NaN);
  const peers = [runs.exactlyOnce, runs.atLeastOnce].map((all) => median(all.map(({ cpu }) => cpu)));
  const [exactlyOnce, atLeastOnce] = [ratios(runs.exactlyOnce, own), ratios(runs.atLeastOnce, own)];
  const cheaper = median(exactlyOnce) < median(atLeastOnce) ? exactlyOnce : atLeastOnce;
  const said = `exactly_once_v2 ${peers[0]?.toFixed(1)} CPU-s, at_least_once ${peers[1]?.toFixed(1)} CPU-s`;
  const parts = runs.engine[0]?.cpu ?? {};
  return [
    {
      name: named('the cheaper Streams process against the function process', input),
      unit: '× its CPU-seconds',
      value: median(cheaper),
      runs: cheaper,
      moreIsBetter: true,
      aim: 5,
      hard: 3,
      peer: said,
    },
    {
      name: named('Streams under exactly_once_v2 against the function process', input),
      unit: '× its CPU-seconds',
      value: median(exactlyOnce),
      runs: exactlyOnce,
    },
    { name: named('function process', input), unit: 'CPU-s', value: median(own), runs: own },
    {
      name: named('where the time goes, first round', input),
      unit: 'CPU-s',
      value: Object.values(parts).reduce((sum, cpu) => sum + cpu, 0),
      parts,
    },
  ];
}

function memoryOf(input: Input, { memory }: Runs): Figure {
  const growth = memory.map(
    ({ rss }) => (rss[input.messages] ?? Number.NaN) / (rss[input.messages / 5] ?? 0),
  );
  const name = `resident memory after ${input.messages} against after ${input.messages / 5}`;
  return { name: named(name, input), unit: '×', value: median(growth), runs: growth, hard: 1.1 };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  await buildPeer();
  const figures: Figure[] = [];
  for (const partitions of PARTITIONS.slice(0, bench.extent(KINDS))) {
    const messages = messagesOf(bench);
    bench.say(`producing ${messages} records to ${partitions} partition(s)`);
    const input = await fill(partitions, { messages, customers: 1_000, rate: 10_000 });
    const runs = await runAll(bench, input, packaged.find('aggregateFactures').file);
    figures.push(rates(input, runs), ...costs(input, runs), memoryOf(input, runs));
  }
  return figures;
}

export const throughput: Measurement = {
  name: 'throughput',
  title: 'The whole way beside Kafka Streams',
  measure,
};
