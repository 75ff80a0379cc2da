import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Bench, type Figure, median } from './figure.ts';

const CONNECTIONS = 10;
const WARM_UP_S = { whole: 3, smoke: 1 };
const RUN_S = { whole: 6, smoke: 1 };
const RUNS = { whole: 3, smoke: 1 };

interface Load {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}

async function load(url: string, seconds: number): Promise<Load> {
  const command = [
    'node_modules/.bin/autocannon',
    '--json',
    '-n',
    '-c',
    `${CONNECTIONS}`,
    '-d',
    `${seconds}`,
    url,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: 120_000 });
  const result = JSON.parse(stdout) as Load;
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers of error, ${result.errors} without an answer`);
  }
  return result;
}

/** Requests a second and latencies of `GET url` at 10 connections: medians of three runs after a warm-up. */
export async function loadFigures(
  bench: Bench,
  name: string,
  url: string,
  peers: string[],
): Promise<Figure[]> {
  bench.say(`${name}: load`);
  await load(url, bench.extent(WARM_UP_S));
  const runs: Load[] = [];
  while (runs.length < bench.extent(RUNS)) runs.push(await load(url, bench.extent(RUN_S)));
  const figure = (what: string, unit: string, peer: string | undefined, of: (run: Load) => number) => {
    const values = runs.map(of);
    return { name: `${name}: ${what}`, unit, value: median(values), runs: values, ...(peer ? { peer } : {}) };
  };
  return [
    figure('requests', 'req/s', peers[0], ({ requests }) => requests.average),
    figure('p50', 'ms', peers[1], ({ latency }) => latency.p50),
    figure('p99', 'ms', peers[2], ({ latency }) => latency.p99),
  ];
}
