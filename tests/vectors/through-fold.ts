import type { MSKEvent } from 'aws-lambda';
import { fold } from '../../functions/analytics/fold/fold.ts';
import {
  applyChanges,
  NEW_HEAD,
  type PartitionState,
  type WindowItem,
} from '../../functions/analytics/fold/partition-state.ts';
import type { Folding } from '../../functions/analytics/windows.ts';
import { type ParsedRecord, parseRecord } from '../../functions/facturation/contract.ts';
import { type Made, mismatchesOf } from './outcome.ts';
import { type Run, variantOf } from './run-vectors.ts';
import { eventsOf } from './source-event.ts';

/** Runs a vector through the fold alone: the same events, no handler and no database. */
export const throughFold: Run = async (vector, index) => {
  const { folding, batch } = variantOf(vector, index);
  const partitions = vector.partitions.map(() => new Partition(folding));
  for (const event of eventsOf(vector, batch)) {
    for (const [partition, records] of Object.values((event as MSKEvent).records).entries())
      partitions[partition]?.take(records.map((record) => parseRecord(record, 1)));
  }
  return mismatchesOf(
    vector,
    partitions.map((partition) => partition.made),
  );
};

/** A partition that commits to nothing but memory, closed windows too. */
class Partition {
  readonly #folding: Folding;
  readonly #items = new Map<string, WindowItem>();
  #state: PartitionState = { head: NEW_HEAD, windows: new Map(), ids: new Map() };

  constructor(folding: Folding) {
    this.#folding = folding;
  }

  get made(): Made {
    return { head: this.#state.head, items: [...this.#items.values()] };
  }

  take(records: readonly ParsedRecord[]): void {
    for (let left = records; left.length > 0; ) {
      const { changes, taken } = fold(this.#state, left, this.#folding);
      this.#state = applyChanges(this.#state, changes, this.#folding);
      for (const [key, item] of changes.windows) this.#items.set(key, item);
      left = left.slice(taken);
    }
  }
}
