import { isBad, type ParsedRecord, parseRecord, type SourceRecord } from '../facturation/contract.ts';
import { fold } from './fold.ts';
import { applyChanges, type Changes, type PartitionState } from './partition-state.ts';
import type { Quarantined, WindowStore } from './window-store.ts';
import type { Folding } from './windows.ts';

/** How often a batch starts again because another environment committed first. */
const RELOADS = 3;

type Sourced = ParsedRecord & { source: SourceRecord };

/** Folds the batches of a topic's partitions into a store, exactly once each. One per execution environment. */
export class Aggregator {
  /** What this environment committed or loaded last; right only as long as nobody else commits. */
  readonly #kept = new Map<number, PartitionState>();
  readonly #store: WindowStore;
  readonly #folding: Folding;
  readonly #firstEpoch: number;

  constructor(store: WindowStore, folding: Folding, firstEpoch: number) {
    this.#store = store;
    this.#folding = folding;
    this.#firstEpoch = firstEpoch;
  }

  /**
   * Applies the records of one partition, in offset order.
   * @throws when they could not all be applied; the same batch must come again, however it is cut.
   */
  async apply(partition: number, sources: readonly SourceRecord[]): Promise<void> {
    const records = sources.map((source) => ({ ...parseRecord(source, this.#firstEpoch), source }));
    for (let reloads = 0; reloads <= RELOADS; reloads++) {
      if (await this.#applyAll(partition, records)) return;
    }
    throw new Error(`partition ${partition}: overtaken ${RELOADS + 1} times in a row`);
  }

  /** False when another environment committed in between: what was kept is forgotten and must be read anew. */
  async #applyAll(partition: number, records: readonly Sourced[]): Promise<boolean> {
    try {
      let state = this.#kept.get(partition) ?? (await this.#store.load(partition));
      let left = records;
      while (left.length > 0) {
        const { changes, taken } = fold(state, left, this.#folding);
        if (!(await this.#commit(partition, state, changes, left.slice(0, taken)))) return false;
        state = applyChanges(state, changes, this.#folding);
        this.#kept.set(partition, state);
        left = left.slice(taken);
      }
      return true;
    } catch (error) {
      this.#kept.delete(partition);
      throw error;
    }
  }

  async #commit(partition: number, { head }: PartitionState, changes: Changes, records: readonly Sourced[]) {
    if (changes.head.lastOffset === head.lastOffset) return true;
    const bad = records.filter((record) => record.offset > head.lastOffset).flatMap(toQuarantined);
    if (bad.length > 0) await this.#store.quarantine(partition, bad);
    const outcome = await this.#store.commit(partition, head, changes);
    if (outcome === 'overtaken') this.#kept.delete(partition);
    return outcome === 'committed';
  }
}

function toQuarantined(record: Sourced): Quarantined[] {
  if (!isBad(record)) return [];
  const { timestamp, key, value } = record.source;
  const quarantined: Quarantined = { offset: record.offset, reason: record.reason, timestamp };
  if (typeof key === 'string') quarantined.key = key;
  if (typeof value === 'string') quarantined.value = value;
  return [quarantined];
}
