// A process of its own, since functions read their environment when they are loaded: fills a window table with many
// customers, then asks each read of the analytics service again and again, a second of records after the other. Its
// result is the milliseconds of every answer, without those it takes to fold.
import { startServers } from '../../tests/setup/servers.ts';
import { eventOf, sourceRecord } from '../../tests/support/source-records.ts';
import { sendResult } from './send-result.ts';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const [, , customers = '', minutes = '', rounds = '', ...targets] = process.argv;

/** Ten minutes before an hour ends: whenever this runs, the running hour has most of its minutes. */
let clock = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 10 * MINUTE_MS;

const { stop } = await startServers();
Date.now = () => clock;
// What reads the environment is loaded once it is there.
const { analyticsConfig } = await import('../../functions/analytics/config.ts');
const { silentEngine } = await import('../../tests/support/silent-engine.ts');
const { handler: sumWindows } = await import('../../functions/analytics/sum-windows.ts');
const when = await import('../../tests/steps/when.ts');

const config = analyticsConfig();
const begin = clock - Number(minutes) * MINUTE_MS;
const fold = silentEngine(config);
let folded = 0;

/** One record of each customer a minute, spread over it; each hundredth is late, and each hundredth is poison. */
const recordAt = (offset: number, time: number) =>
  sourceRecord({
    partition: offset % config.partitions,
    offset,
    time: Math.floor(offset % 100 === 8 ? begin - MINUTE_MS : time),
    customer: `customer ${offset % Number(customers)}`,
    ...(offset % 100 === 9 && { text: 'poison' }),
  });

/** Folds, a minute's records at a time, what has come by the clock. */
async function foldAll(): Promise<void> {
  const interval = MINUTE_MS / Number(customers);
  const due = Math.floor((clock - begin) / interval);
  while (folded < due) {
    const count = Math.min(Number(customers), due - folded);
    const records = Array.from({ length: count }, (_, i) =>
      recordAt(folded + i, begin + (folded + i) * interval),
    );
    await fold(eventOf(records));
    folded += count;
  }
}

async function latenciesOf(target: string): Promise<number[]> {
  const runs: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    clock += 1_000;
    await foldAll();
    const before = performance.now();
    const { status } = await when.get(target);
    if (status !== 200) throw new Error(`${target}: ${status}`);
    runs.push(performance.now() - before);
  }
  return runs;
}

const latencies: Record<string, number[]> = {};
try {
  await foldAll();
  await sumWindows();
  for (const target of targets) latencies[target] = await latenciesOf(target);
} finally {
  await stop();
}
sendResult(latencies);
