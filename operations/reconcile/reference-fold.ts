import { type FactureRecord, isBad, type ParsedRecord } from '../../functions/facturation/contract.ts';

/** What the plainest possible fold makes of the records of one partition. */
export interface Reference {
  consumed: number;
  counted: number;
  late: number;
  duplicate: number;
  quarantined: number;
  /** Cents of everything counted. */
  sum: bigint;
  /** By size name, start and customer, see `cellKey`. The total stands under the customer ''. */
  windows: Map<string, Cell>;
}

/** One window of one customer; cents. */
export interface Cell {
  size: string;
  start: number;
  count: bigint;
  sum: bigint;
  min: bigint;
  max: bigint;
}

export interface ReferenceRules {
  /** The first one judges. Lengths and grace in ms. */
  sizes: readonly { name: string; ms: number }[];
  graceMs: number;
}

export const cellKey = (size: string, start: number, customer: string): string =>
  JSON.stringify([size, start, customer]);

/**
 * Counts record after record, with no state but plain maps: no batches, no transactions, no hashes. It shares
 * nothing with the engine but the parser, which says what a record is.
 */
export function referenceFold(
  records: readonly ParsedRecord[],
  { sizes, graceMs }: ReferenceRules,
): Reference {
  const result: Reference = {
    consumed: records.length,
    counted: 0,
    late: 0,
    duplicate: 0,
    quarantined: 0,
    sum: 0n,
    windows: new Map(),
  };
  const judge = sizes[0]?.ms ?? 0;
  const seen = new Set<string>();
  let streamTime = -1;
  for (const record of records) {
    if (isBad(record)) {
      result.quarantined++;
      continue;
    }
    const start = record.time - (record.time % judge);
    const name = `${start} ${record.facture.id}`;
    streamTime = Math.max(streamTime, record.time);
    if (start + judge <= streamTime - graceMs) result.late++;
    else if (seen.has(name)) result.duplicate++;
    else countEverywhere(result, sizes, record);
    seen.add(name);
  }
  return result;
}

function countEverywhere(result: Reference, sizes: ReferenceRules['sizes'], record: FactureRecord): void {
  const cents = BigInt(record.facture.cents);
  result.counted++;
  result.sum += cents;
  for (const size of sizes) {
    const start = record.time - (record.time % size.ms);
    for (const customer of [record.customer, '']) {
      const key = cellKey(size.name, start, customer);
      const cell = result.windows.get(key) ?? {
        size: size.name,
        start,
        count: 0n,
        sum: 0n,
        min: cents,
        max: cents,
      };
      cell.count += 1n;
      cell.sum += cents;
      if (cents < cell.min) cell.min = cents;
      if (cents > cell.max) cell.max = cents;
      result.windows.set(key, cell);
    }
  }
}
