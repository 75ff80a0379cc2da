import type { MSKEvent } from 'aws-lambda';
import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { countCapacity, type Used } from './capacity.ts';
import { sourceBatches } from './input.ts';
import { sharedServers } from './servers.ts';

/** A minute and a half: a whole window of 1 min lies in it. */
const TRAFFIC = { customers: 100, rate: 1_000 };
const MESSAGES = { whole: 90_000, smoke: 2_000 };

export interface Written extends Used {
  /** Records that were folded for it. */
  messages: number;
}

let epoch = 900;

/** What the engine asks of DynamoDB while it folds the traffic in batches of this size. */
export async function usedBy({ extent }: Bench, batchSize: number): Promise<Written> {
  const { silentEngine } = await import('../../tests/support/silent-engine.ts');
  const table = process.env.WINDOWS_TABLE ?? '';
  const folding = { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1, zone: 'Europe/Paris' };
  const handler = silentEngine({ table, epoch: epoch++, firstEpoch: 1, ...folding });
  const used = await countCapacity();
  const messages = extent(MESSAGES);
  for (const batch of sourceBatches({ ...TRAFFIC, messages }, batchSize))
    await handler({ records: { 'FACTURATION-0': batch } } as unknown as MSKEvent);
  return { ...used, messages };
}

function figuresOf(batchSize: number, used: Written, hard: { units: number; requests: number }): Figure[] {
  const name = `aggregates, batches of ${batchSize}`;
  const { messages } = used;
  return [
    { name: `${name}: write units`, unit: 'a message', value: used.writeUnits / messages, hard: hard.units },
    { name: `${name}: requests`, unit: 'a message', value: used.requests / messages, hard: hard.requests },
    { name: `${name}: read units`, unit: 'a message', value: used.readUnits / messages },
  ];
}

async function measure(bench: Bench): Promise<Figure[]> {
  await sharedServers(bench);
  bench.say('write units, batches of 100');
  const small = figuresOf(100, await usedBy(bench, 100), { units: 0.2, requests: 0.05 });
  bench.say('write units, batches of 1,000');
  const large = figuresOf(1_000, await usedBy(bench, 1_000), { units: 0.05, requests: 0.01 });
  return [...small, ...large];
}

/** What DynamoDB charges for the aggregates at 1,000 messages a second of 100 customers. */
export const writeUnits: Measurement = { name: 'units', title: 'What the aggregates cost', measure };
