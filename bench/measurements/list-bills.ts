import { resultOf } from '../child.ts';
import { type Bench, type Figure, type Measurement, percentile } from '../figure.ts';

const BILLS = { whole: 100_000, smoke: 30 };
const WARM_UPS = 5;
const ROUNDS = { whole: WARM_UPS + 100, smoke: WARM_UPS + 1 };

/** The last one finds nothing: it looks at as many bills as a page may. */
const LISTS = [
  '/bills',
  '/bills?status=final&sort=-issueDate',
  '/bills?customerID=7&settlement=open',
  '/bills?overdue=true&sort=-issueDate',
  '/bills?settlement=paid&sort=issueDate&from=2026-01-01&to=2026-12-31&size=100',
  '/bills?settlement=toRefund',
];
const SUMMARY = '/bills/summary';

async function measure(bench: Bench): Promise<Figure[]> {
  const bills = bench.extent(BILLS);
  bench.say(`lists of ${bills} bills`);
  const { latencies, verifiedS } = await resultOf<{ latencies: Record<string, number[]>; verifiedS: number }>(
    'bench/children/list-bills.ts',
    [bills, bench.extent(ROUNDS), ...LISTS, SUMMARY],
    { timeoutMs: 3_600_000 },
  );
  const figures = Object.entries(latencies).flatMap(([target, runs]) => {
    const warm = runs.slice(WARM_UPS);
    const p99 = { name: `GET ${target}: p99`, value: percentile(warm, 0.99), unit: 'ms', aim: 150 };
    return [{ name: `GET ${target}: p50`, value: percentile(warm, 0.5), unit: 'ms' }, p99];
  });
  return [...figures, { name: `verify of ${bills} bills`, value: verifiedS, unit: 's' }];
}

/** One request after the other, by handler: DynamoDB Local is real, HTTP is left out. */
export const listBills: Measurement = {
  name: 'list-bills',
  title: `Lists of ${BILLS.whole} bills`,
  measure,
};
