import { type ParsedRecord, parseRecord, type SourceRecord } from '../facturation/contract.ts';
import type { BatchControl } from './batch-control.ts';
import { type Counters, countersOf, countersSince } from './fold/counters.ts';
import { type Folded, fold } from './fold/fold.ts';
import { applyChanges, type Head, type PartitionState } from './fold/partition-state.ts';
import { toRejectedRecords } from './fold/rejected.ts';
import type { Publisher } from './publish/publisher.ts';
import type { WindowStore } from './store/window-store.ts';
import type { Folding } from './windows.ts';

/** How often a batch starts again because another environment committed first. */
const RELOADS = 3;

interface Batch {
  records: readonly ParsedRecord[];
  /** The delivered records that these were parsed from. */
  sources: readonly SourceRecord[];
  control: BatchControl;
}

/** The outcome of a batch: how many records of each kind it applied. Those applied before are not included. */
export interface Applied extends Counters {
  /** How often another environment had committed first. */
  conflicts: number;
}

/** Folds the batches of a topic's partitions into a store, exactly once each. One per execution environment. */
export class Aggregator {
  /** The state that this environment committed or loaded last. It is current until another environment commits. */
  readonly #kept = new Map<number, PartitionState>();
  readonly #store: WindowStore;
  readonly #folding: Folding;
  readonly #firstEpoch: number;
  readonly #publishers: readonly Publisher[];

  constructor(store: WindowStore, folding: Folding, firstEpoch: number, publishers: readonly Publisher[]) {
    this.#store = store;
    this.#folding = folding;
    this.#firstEpoch = firstEpoch;
    this.#publishers = publishers;
  }

  /**
   * Applies the records of one partition, in offset order. If the epoch is live it then publishes what is due, even if
   * every record had already been applied: the environment that applied them may have crashed before publishing.
   * Resolves with the counts of what it applied. `deadline`: ms since the Unix epoch, for publishing.
   * @throws when not all of them were applied or published; the same batch must come again, however it is cut.
   */
  async apply(
    partition: number,
    sources: readonly SourceRecord[],
    control: BatchControl,
    deadline: number,
  ): Promise<Applied> {
    const records = sources.map((source) => parseRecord(source, this.#firstEpoch));
    const brought: Counters[] = [];
    for (let conflicts = 0; conflicts <= RELOADS; conflicts++) {
      const count = (before: Head, after: Head) => {
        brought.push(countersSince(before, after));
      };
      if (await this.#applyAll(partition, { records, sources, control }, count)) {
        if (await control.isLive()) await this.#publish(partition, deadline);
        return { ...countersOf(brought), conflicts };
      }
    }
    throw new Error(`partition ${partition}: overtaken ${RELOADS + 1} times in a row`);
  }

  /** Returns false when another environment has committed in between. The kept state is then dropped and read again. */
  async #applyAll(
    partition: number,
    { records, sources, control }: Batch,
    committed: (before: Head, after: Head) => void,
  ): Promise<boolean> {
    try {
      let state = this.#kept.get(partition) ?? (await this.#store.load(partition));
      let left = records;
      while (left.length > 0) {
        const folded = fold(state, left, this.#folding, control.rules);
        if (!(await this.#commit(partition, state, folded, sources))) return false;
        committed(state.head, folded.changes.head);
        state = applyChanges(state, folded.changes, this.#folding);
        this.#kept.set(partition, state);
        left = left.slice(folded.taken);
      }
      return true;
    } catch (error) {
      this.#kept.delete(partition);
      throw error;
    }
  }

  async #publish(partition: number, deadline: number): Promise<void> {
    const head = this.#kept.get(partition)?.head;
    for (const publisher of this.#publishers) if (head) await publisher.publish(partition, head, deadline);
  }

  async #commit(
    partition: number,
    { head }: PartitionState,
    { changes, rejected }: Folded,
    sources: readonly SourceRecord[],
  ): Promise<boolean> {
    if (changes.head.lastOffset === head.lastOffset) return true;
    if (rejected.bad.length + rejected.late.length > 0)
      await this.#store.saveRejected(partition, toRejectedRecords(rejected, sources));
    const outcome = await this.#store.commit(partition, head, changes);
    if (outcome === 'overtaken') this.#kept.delete(partition);
    return outcome === 'committed';
  }
}
