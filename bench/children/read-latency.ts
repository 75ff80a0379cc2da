// A process of its own, since functions read their environment when they are loaded: fills a window table with many
// customers, then asks each read of the analytics service again and again. Prints the milliseconds of every answer.
import { startServers } from '../../tests/servers/servers.ts';
import { eventOf, sourceRecord } from '../../tests/steps/source-records.ts';

const MINUTE_MS = 60_000;
const WARM_UPS = 5;
const [, , customers = '', minutes = '', rounds = '', ...targets] = process.argv;

const { stop } = await startServers();
// What reads the environment is loaded once it is there.
const { analyticsConfig } = await import('../../functions/analytics/config.ts');
const { createAggregationHandler } = await import('../../functions/analytics/aggregation.ts');
const { handler: sumWindows } = await import('../../functions/analytics/sum-windows.ts');
const when = await import('../../tests/steps/when.ts');

const config = analyticsConfig();
const begin = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - Number(minutes) * MINUTE_MS;

/** One record of each customer a minute, spread over it; each hundredth is late, and each hundredth is poison. */
const recordsOf = (minute: number) =>
  Array.from({ length: Number(customers) }, (_, i) => {
    const offset = minute * Number(customers) + i;
    const time = begin + minute * MINUTE_MS + (i * MINUTE_MS) / Number(customers);
    return sourceRecord({
      partition: i % config.partitions,
      offset,
      time: Math.floor(i % 100 === 8 ? begin - MINUTE_MS : time),
      customer: `customer ${i}`,
      ...(i % 100 === 9 && { text: 'poison' }),
    });
  });

async function fill(): Promise<void> {
  const fold = createAggregationHandler(config);
  for (let minute = 0; minute <= Number(minutes); minute++) await fold(eventOf(recordsOf(minute)));
  await sumWindows();
}

async function latenciesOf(target: string): Promise<number[]> {
  const runs: number[] = [];
  for (let round = -WARM_UPS; round < Number(rounds); round++) {
    const before = performance.now();
    const { status } = await when.get(target);
    if (status !== 200) throw new Error(`${target}: ${status}`);
    if (round >= 0) runs.push(performance.now() - before);
  }
  return runs;
}

try {
  await fill();
  const latencies: Record<string, number[]> = {};
  for (const target of targets) latencies[target] = await latenciesOf(target);
  process.stdout.write(JSON.stringify(latencies));
} finally {
  await stop();
}
process.exit(0);
