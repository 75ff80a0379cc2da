import assert from 'node:assert/strict';
import { factureIdOf, isValid, parseRecord } from '../../../functions/facturation/contract.ts';
import { environmentOf } from '../../../layers/platform/deployment/stack.ts';
import { countedIds } from './counted-ids.ts';
import type { Ledger } from './ledger.ts';
import { judge } from './oracle.ts';
import type { World } from './world.ts';

interface Document {
  kind: 'invoice' | 'creditNote';
  lines: { productID?: string; quantity: string }[];
}

/** What was there, what final bills have sold of it and what credit notes have brought back. @throws naming a product */
export function judgeStock({ finals, free }: Ledger, products: readonly string[], before: number): void {
  const left = new Map(products.map((id) => [id, before]));
  for (const { text } of finals) {
    const { kind, lines } = JSON.parse(text) as Document;
    for (const { productID = '', quantity } of lines) {
      const sold = kind === 'creditNote' ? -Number(quantity) : Number(quantity);
      left.set(productID, (left.get(productID) ?? 0) - sold);
    }
  }
  for (const [id, quantity] of left) assert.equal(free[id], quantity, `pieces left of products/${id}`);
}

/**
 * Holds what is on the topic, counted and stored against the bills that are final.
 * @returns the records of the topic, and the Diff of its windows @throws naming what is not as promised
 */
export async function judgePublished(
  { finals, outbox, faults }: Ledger,
  told: ReadonlyMap<string, string>,
  world: World,
): Promise<{ messages: number; diff: bigint }> {
  assert.deepEqual(faults, [], 'what `npm run verify` finds');
  const bills = finals.map(({ id }) => id).sort();
  assert.deepEqual([...told.keys()].sort(), bills, 'what clients were told is final');
  assert.deepEqual(outbox.map(({ bill }) => bill).sort(), bills, 'each has a row of the outbox');
  const partitions = [...(await world.records()).values()];
  const contents = Map.groupBy(partitions.flat(), ({ value }) => JSON.parse(textOf(value)).id as string);
  const ids = bills.map(factureIdOf).sort();
  assert.deepEqual([...contents.keys()].sort(), ids, 'the ids on the topic');
  for (const [id, records] of contents) {
    const said = records.map(
      ({ key, partition, timestamp, value }) => `${key} ${partition} ${timestamp} ${value}`,
    );
    assert.equal(new Set(said).size, 1, `${id} says the same each time`);
  }
  const { GRACE_SECONDS } = environmentOf(world.stack, 'aggregateFactures');
  const { counted, late } = countedIds(
    partitions.map((records) => records.map((record) => parseRecord(record, 1)).filter(isValid)),
    Number(GRACE_SECONDS) * 1_000,
  );
  assert.deepEqual([...counted.union(late)].sort(), ids, 'each id is counted or late');
  const result = await judge(world);
  assert.equal(result.counted, counted.size, 'each id that is in time is counted once');
  assert.equal(result.quarantined, 0, 'none is quarantined');
  return { messages: result.consumed, diff: result.diff };
}

const textOf = (base64: string | null | undefined): string => Buffer.from(base64 ?? '', 'base64').toString();
