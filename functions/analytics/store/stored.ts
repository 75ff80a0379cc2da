import type { Head, WindowItem } from '../fold/partition-state.ts';

/** Where a record of the topic lies, and the epoch that read it. */
export interface RecordPosition {
  epoch: number;
  partition: number;
  offset: number;
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
