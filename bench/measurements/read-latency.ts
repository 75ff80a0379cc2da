import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';

const CUSTOMERS = { whole: 10_000, smoke: 10 };
/** Minutes of windows in the table: there is an hour written and one running. */
const MINUTES = 70;
const WARM_UPS = 5;
const ROUNDS = { whole: WARM_UPS + 40, smoke: WARM_UPS + 1 };

const key = 'key=customer%200';
const TARGETS = [
  '/analytics',
  `/analytics/windows?size=5s&${key}`,
  `/analytics/windows?size=1m&${key}`,
  `/analytics/windows?size=1h&${key}`,
  '/analytics/windows?size=1d',
  '/analytics/top?size=1m&limit=10',
  '/analytics/top?size=1h&limit=10',
  '/analytics/top?size=1d&limit=10',
  '/analytics/summary',
  '/analytics/partitions',
  '/analytics/late',
  '/analytics/quarantine',
  '/analytics/rules',
  '/analytics/alerts',
];

async function measure(bench: Bench): Promise<Figure[]> {
  const customers = bench.extent(CUSTOMERS);
  bench.say(`filling windows of ${customers} customers, ${MINUTES} minutes`);
  const latencies = await resultOf<Record<string, number[]>>(
    'bench/children/read-latency.ts',
    [customers, MINUTES, bench.extent(ROUNDS), ...TARGETS],
    { timeoutMs: 600_000 },
  );
  return Object.entries(latencies).flatMap(([target, runs]) => {
    const warm = runs.slice(WARM_UPS);
    return [
      { name: `GET ${target}: first`, value: runs[0] ?? 0, unit: 'ms' },
      { name: `GET ${target}: p50`, value: percentile(warm, 0.5), unit: 'ms' },
      { name: `GET ${target}: p99`, value: percentile(warm, 0.99), unit: 'ms' },
    ];
  });
}

/** One request after the other, by handler: DynamoDB Local and the broker are real, HTTP is left out. */
export const readLatency: Measurement = {
  name: 'read-latency',
  title: `Reads of the windows of ${CUSTOMERS.whole} customers`,
  measure,
};
