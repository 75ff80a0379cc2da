import { toRow } from '../../functions/facturation/facture-row.ts';
import { storedRecordsOf } from '../../functions/facturation/first-wins.ts';
import { PRICES } from '../cost/prices.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { countCapacity } from './capacity.ts';
import { sourceBatches } from './input.ts';
import { sharedServers } from './servers.ts';
import { usedBy } from './write-units.ts';

/** Memory with which a function has a whole processor, as here; with less it has that share, and takes as much longer. */
const GB_FOR_A_PROCESSOR = 1_769 / 1_024;
const BATCH = 100;
const MILLION = 1e6;

/**
 * Write units of one facture: its row and one in each index. They are put here, because DynamoDB Local does not report what a
 * statement consumes; AWS charges an insert as it charges a put.
 */
async function unitsOfFacture(): Promise<number> {
  // The platform reads its endpoint when it is loaded.
  const { putAll } = await import('@facturation/platform/batch-write');
  const sources = sourceBatches({ messages: 500, customers: 100, rate: 500, until: 2_000_000 }, 500).flat();
  const rows = storedRecordsOf(sources, 1).map(toRow);
  const used = await countCapacity();
  await putAll(process.env.FACTURES_TABLE ?? '', rows);
  return used.writeUnits / rows.length;
}

async function measure(bench: Bench): Promise<Figure[]> {
  await sharedServers(bench);
  bench.say('cost of a million messages');
  const begun = performance.now();
  const aggregates = await usedBy(bench, BATCH);
  const seconds = (performance.now() - begun) / 1_000 / aggregates.messages;
  const facture = await unitsOfFacture();
  const parts = {
    'the factures’ own writes': facture * PRICES.dynamodb.writeUnit * MILLION,
    'the aggregates’ writes':
      (aggregates.writeUnits / aggregates.messages) * PRICES.dynamodb.writeUnit * MILLION,
    'the aggregates’ reads':
      (aggregates.readUnits / aggregates.messages) * PRICES.dynamodb.readUnit * MILLION,
    // Both consumers of the topic, each as slow as the one that was measured.
    'both functions':
      2 *
      MILLION *
      (PRICES.lambda.invocation / BATCH + seconds * GB_FOR_A_PROCESSOR * PRICES.lambda.gigabyteSecond),
  };
  const value = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return [{ name: `a million messages on AWS, batches of ${BATCH}`, unit: '$', value, hard: 2, parts }];
}

/** What AWS would ask, the topic itself left out: the peer needs one too. */
export const cost: Measurement = { name: 'cost', title: 'Cost on AWS', measure };
