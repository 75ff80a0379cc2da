import { resultOf } from '../child.ts';
import { makeDrafts } from '../drafts.ts';
import { type Bench, type Figure, type Measurement, median, percentile } from '../figure.ts';
import { post } from '../post.ts';
import { processTree, total } from '../processes.ts';
import { sharedSystem } from '../shared.ts';

const ALONE = { whole: 60, smoke: 2 };
const CLIENTS = { whole: 50, smoke: 2 };
const EACH = { whole: 8, smoke: 1 };
const BATCH = { whole: 100, smoke: 2 };
const BATCHES = { whole: 3, smoke: 1 };
const RUNS = { whole: 3, smoke: 1 };

/** Milliseconds that it took; undefined where it was refused. */
async function finalize(url: string, id: string): Promise<number | undefined> {
  const begun = performance.now();
  const bill = await post<object>(`${url}bills/${id}/finalize`, {}, 200).catch(() => undefined);
  return bill === undefined ? undefined : performance.now() - begun;
}

/** What many clients at once have done. */
interface Rush {
  /** Milliseconds of each bill that became final. */
  times: number[];
  perSecond: number;
  failures: number;
  /** Processor time of every process, this one too, by bill. */
  cpuMs: number;
}

async function rush(url: string, drafts: readonly string[], clients: number): Promise<Rush> {
  const [begun, before] = [performance.now(), total(processTree(process.pid), 'cpu')];
  const each = drafts.length / clients;
  const times = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const own: (number | undefined)[] = [];
      for (const id of drafts.slice(client * each, (client + 1) * each)) own.push(await finalize(url, id));
      return own;
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const done = times.flat().filter((time) => time !== undefined);
  const cpu = total(processTree(process.pid), 'cpu') - before;
  return {
    times: done,
    perSecond: done.length / seconds,
    failures: drafts.length - done.length,
    cpuMs: (cpu * 1_000) / drafts.length,
  };
}

/** Bills a second, of requests for many each, one after another's answer. */
async function batches(bench: Bench, url: string): Promise<number> {
  const size = bench.extent(BATCH);
  const drafts = await makeDrafts(url, size * bench.extent(BATCHES));
  const begun = performance.now();
  for (let first = 0; first < drafts.length; first += size) {
    const bills = drafts.slice(first, first + size).map((id) => ({ id }));
    const results = await post<{ status: string }[]>(`${url}bills/finalize`, { bills }, 200);
    if (results.some(({ status }) => status !== 'final')) throw new Error('A bill of a batch is not final.');
  }
  return drafts.length / ((performance.now() - begun) / 1_000);
}

/** The peer, with as many clients and bills, against the same database. */
function optimisticRetry(bench: Bench, port: number): Promise<{ times: number[]; seconds: number }> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const args = [bench.extent(CLIENTS), bench.extent(EACH)];
  return resultOf('bench/children/optimistic-retry.ts', args, { env, timeoutMs: 120_000 });
}

/** One client after the other's answer, many at once in one series, batches, and the peer. */
async function run(bench: Bench, url: string, port: number) {
  const alone: number[] = [];
  for (const id of await makeDrafts(url, bench.extent(ALONE)))
    alone.push((await finalize(url, id)) ?? Number.NaN);
  const clients = bench.extent(CLIENTS);
  const together = await rush(url, await makeDrafts(url, clients * bench.extent(EACH)), clients);
  return {
    alone,
    together,
    batched: await batches(bench, url),
    peer: await optimisticRetry(bench, port),
  };
}

async function measure(bench: Bench): Promise<Figure[]> {
  const { url, ports } = await sharedSystem(bench);
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  while (runs.length < bench.extent(RUNS)) {
    bench.say(`finalising: run ${runs.length + 1}`);
    runs.push(await run(bench, url, ports.dynamodb));
  }
  const medianOf = (of: (one: (typeof runs)[number]) => number): number => median(runs.map(of));
  const figure = (name: string, unit: string, of: (one: (typeof runs)[number]) => number) => ({
    name: `finalise: ${name}`,
    unit,
    value: medianOf(of),
    runs: runs.map(of),
  });
  const peerPerSecond = medianOf(({ peer }) => peer.times.length / peer.seconds);
  const peerP99 = medianOf(({ peer }) => percentile(peer.times, 0.99));
  return [
    { ...figure('one client, p50', 'ms', ({ alone }) => median(alone)), aim: 60 },
    { ...figure('one client, p99', 'ms', ({ alone }) => percentile(alone, 0.99)), aim: 150 },
    {
      ...figure('50 clients', 'bills/s', ({ together }) => together.perSecond),
      aim: 100,
      moreIsBetter: true,
      peer: `optimistic retry: ${peerPerSecond.toFixed(0)} bills/s`,
    },
    {
      ...figure('50 clients, p99', 'ms', ({ together }) => percentile(together.times, 0.99)),
      aim: 1_000,
      peer: `optimistic retry: ${peerP99.toFixed(0)} ms`,
    },
    { ...figure('50 clients, failures', '', ({ together }) => together.failures), hard: 0 },
    figure('50 clients, a bill', 'CPU-ms', ({ together }) => together.cpuMs),
    { ...figure('batches of 100', 'bills/s', ({ batched }) => batched), aim: 300, moreIsBetter: true },
  ];
}

export const finalizeBill: Measurement = {
  name: 'finalize-bill',
  title: 'POST /bills/{id}/finalize',
  measure,
};
