import type { Changes, Head, PartitionState, WindowItem } from '../fold/partition-state.ts';
import type { KeptAside } from '../fold/set-aside.ts';

/** Another environment has committed since the state was loaded. */
export type Outcome = 'committed' | 'overtaken';

/** Where the engine keeps the state of its partitions. Every call throws when the store does not answer. */
export interface WindowStore {
  /** The head first, then every window and id that may still change. */
  load(partition: number): Promise<PartitionState>;
  /** Writes all changes in one transaction if the head is still as loaded; nothing otherwise. */
  commit(partition: number, loaded: Head, changes: Changes): Promise<Outcome>;
  /** Idempotent, so it goes before the commit. */
  keepAside(partition: number, records: KeptAside): Promise<void>;
}

/** The head of a partition as the table holds it. */
export interface StoredHead extends Head {
  partition: number;
  /** Clock of the newest commit, ms. */
  committedAt: number;
}

/** The head of a partition as readers see it. */
export interface ReadHead extends StoredHead {
  epoch: number;
  /** ms; windows that end here or before take no more records, by the grace of the epoch. */
  closedUpTo: number;
}

/** A window item as the table holds it. */
export interface StoredWindow extends WindowItem {
  partition: number;
  /** `lastOffset` of the commit that wrote it last. */
  writtenAt: number;
  /** Seconds since 1970; infinite for what is kept for good. */
  expires: number;
}

/** A window item as readers see it. */
export interface ReadWindow extends StoredWindow {
  epoch: number;
}
