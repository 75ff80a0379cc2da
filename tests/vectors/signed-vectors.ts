import type { FactureRecord } from '../../functions/facturation/contract.ts';
import { referenceFold } from '../../operations/reconcile/reference-fold.ts';
import { Chance } from '../faults/harness/chance.ts';
import type { Vector, VectorPartition } from './vector.ts';

const JUDGE = 'judge';
const SIZES_MS = [1_000, 5_000, 60_000];
const GRACES_MS = [0, 5_000, 30_000];
/** ms, so that windows begin at multiples of each size. */
const BEGIN = 1_700_000_040_000;

type Judged = Pick<Vector, 'sizeMs' | 'graceMs'>;

/**
 * Vectors of credits among factures, in the form of Kafka Streams' own. What is expected is what the plainest possible
 * fold makes of them, for Kafka Streams was never given an amount below 0.
 */
export function signedVectors(seed: string, count: number): Vector[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = new Chance(`${seed} ${index}`);
    const judged = { sizeMs: chance.of(SIZES_MS), graceMs: chance.of(GRACES_MS) };
    const partitions = Array.from({ length: chance.between(1, 3) }, () => aPartition(chance, judged));
    return { id: `signed-${seed}-${index}`, ...judged, partitions };
  });
}

function aPartition(chance: Chance, judged: Judged): VectorPartition {
  let time = BEGIN;
  const records = Array.from({ length: chance.between(1, 150) }, (_, offset): FactureRecord => {
    time += chance.between(0, 1_000);
    const isBehind = chance.happens(0.3);
    const customer = `C${chance.between(1, 4)}`;
    return {
      offset,
      time: isBehind ? time - chance.between(0, judged.graceMs + judged.sizeMs) : time,
      customer,
      facture: { id: `v-${offset}`, nomClient: customer, cents: anAmount(chance) },
    };
  });
  return { records: records.map(toVectorRecord), ...expectedOf(records, judged) };
}

/** Cents: mostly ordinary ones of either sign, now and then nothing, or as much as a record can carry. */
function anAmount(chance: Chance): number {
  if (chance.happens(0.1)) return chance.of([0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
  return chance.between(-500_000, 500_000);
}

const toVectorRecord = ({
  offset,
  customer,
  time,
  facture,
}: FactureRecord): VectorPartition['records'][number] => [offset, customer, time, `${facture.cents}`];

function expectedOf(
  records: readonly FactureRecord[],
  { sizeMs, graceMs }: Judged,
): Omit<VectorPartition, 'records'> {
  const { windows, late } = referenceFold(records, { sizes: [{ name: JUDGE, ms: sizeMs }], graceMs });
  const streamTime = Math.max(...records.map(({ time }) => time));
  const rows = [...windows]
    .map(([cell, sums]) => ({ customer: customerOf(cell), ...sums }))
    .filter(({ customer }) => customer !== '')
    .sort((a, b) => (a.customer === b.customer ? a.start - b.start : a.customer < b.customer ? -1 : 1));
  return {
    windows: rows.map((row) => [
      row.customer,
      row.start,
      Number(row.count),
      `${row.sum}`,
      `${row.min}`,
      `${row.max}`,
    ]),
    dropped: late,
    streamTime,
    finals: rows
      .filter(({ start }) => start + sizeMs <= streamTime - graceMs)
      .map((row) => [row.customer, row.start, Number(row.count), `${row.sum}`]),
  };
}

const customerOf = (cell: string): string => (JSON.parse(cell) as [string, number, string])[2];
