import type { Bench, Figure, Measurement } from '../figure.ts';
import { differenceOf } from './difference.ts';
import { Engine } from './engine.ts';
import { fill } from './input.ts';
import { sharedServers } from './servers.ts';

const CUSTOMERS = { whole: 100_000, smoke: 900 };
const PARTITIONS = 8;
const HOUR_S = 3_600;
/** Past the hour: its windows are closed then. */
const AFTER_S = 60;
/** Records for each customer, so that nearly all of them have one within the hour. */
const EACH = 4;
const TIMEOUT_MS = 600_000;
const KB = 1_024;

/** The largest item of an epoch's windows, its hours among them, in KB. */
async function largestItem(epoch: number): Promise<number> {
  // The platform reads its endpoint when it is loaded.
  const { dynamodb, paginateScan } = await import('@facturation/platform/dynamodb');
  const pages = paginateScan({ client: dynamodb }, { TableName: process.env.WINDOWS_TABLE });
  let largest = 0;
  for await (const { Items = [] } of pages) {
    for (const { pk, aggregates } of Items)
      if (`${pk}`.startsWith(`${epoch}#`)) largest = Math.max(largest, aggregates?.length ?? 0);
  }
  return largest / KB;
}

/** Writes the windows of 1 h and 1 day, as the scheduled function does. */
async function sumAll(epoch: number): Promise<void> {
  const { allTime } = await import('../../functions/analytics/epochs/epochs.ts');
  const { WindowReader } = await import('../../functions/analytics/read/read-windows.ts');
  const { sumUp } = await import('../../functions/analytics/sum/sum-up.ts');
  const { summedSizes } = await import('../../functions/analytics/sizes.ts');
  const table = process.env.WINDOWS_TABLE ?? '';
  const reader = new WindowReader(table, [allTime(epoch)], PARTITIONS);
  for (const { partition, closedUpTo } of await reader.heads())
    await sumUp({ table, epoch, partition }, summedSizes('Europe/Paris'), closedUpTo);
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  const customers = Number(bench.options.customers ?? bench.extent(CUSTOMERS));
  const rate = Math.ceil((customers * EACH) / HOUR_S);
  const hour = Math.floor(Date.now() / 1_000 / HOUR_S - AFTER_S / HOUR_S) * HOUR_S;
  const traffic = { customers, rate, messages: rate * (HOUR_S + AFTER_S), until: hour + AFTER_S };
  bench.say(`an hour of ${traffic.messages} records of ${customers} customers`);
  const input = await fill(PARTITIONS, traffic);
  const engine = await Engine.start('aggregateFactures', packaged.find('aggregateFactures').file, input);
  try {
    await engine.untilHandled(input.messages, TIMEOUT_MS);
    bench.say('summing the hour, reading the topic back');
    await sumAll(engine.epoch);
    const { diff, windows } = await differenceOf(input, engine.epoch);
    const name = `${customers} customers in one hour, ${PARTITIONS} partitions`;
    return [
      { name: `${name}: Diff`, unit: `in ${windows} windows`, value: diff, hard: 0 },
      { name: `${name}: largest item`, unit: 'KB', value: await largestItem(engine.epoch), hard: 300 },
    ];
  } finally {
    await engine.stop();
  }
}

/** Whether a window's item has room for everybody. */
export const manyCustomers: Measurement = { name: 'customers', title: 'Many customers in one hour', measure };
