import type { FactureRecord } from '../../functions/facturation/contract.ts';
import { isValid, parseRecord } from '../../functions/facturation/contract.ts';
import { toRow } from '../../functions/facturation/facture-row.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { Engine } from './engine.ts';
import { fill, sourceBatches, type Traffic } from './input.ts';
import { sharedServers } from './servers.ts';

const MESSAGES = { whole: 20_000, smoke: 500 };
const TIMEOUT_MS = 180_000;

/** Rows a second of writes in bulk with nothing before them: the same rows, through the platform's own helper. */
async function bulkRate(traffic: Traffic): Promise<number> {
  // The platform reads its endpoint when it is loaded.
  const { putAll } = await import('@facturation/platform/batch-write');
  // Other ids than those of the topic: the rows must be new.
  const records = sourceBatches({ ...traffic, until: 1_000_000 }, traffic.messages).flat();
  const valid = records.map((source) => parseRecord(source, 1)).filter(isValid);
  const rows = valid.map((record: FactureRecord) => ({ ...toRow(record) }));
  const begun = performance.now();
  await putAll(process.env.FACTURES_TABLE ?? '', rows);
  return (1_000 * rows.length) / (performance.now() - begun);
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  bench.say('store consumer alone');
  const traffic = { messages: bench.extent(MESSAGES), customers: 1_000, rate: 10_000 };
  const input = await fill(4, traffic);
  const engine = await Engine.start('storeFactures', packaged.find('storeFactures').file, input);
  try {
    const { first, last } = await engine.untilHandled(input.messages, TIMEOUT_MS);
    const value = (1_000 * input.messages) / (last - first);
    const peer = `DynamoDB Local alone: ${Math.round(await bulkRate(traffic))} rows/s`;
    return [{ name: 'store consumer alone', unit: 'factures/s', value, peer }];
  } finally {
    await engine.stop();
  }
}

/** How fast factures reach the FACTURATION database. */
export const stored: Measurement = { name: 'store', title: 'The store consumer alone', measure };
