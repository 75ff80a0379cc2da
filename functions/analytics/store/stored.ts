import type { Head, WindowItem } from '../fold/partition-state.ts';

/** The position of a record on the topic, and the epoch that has read it. */
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
  /** ms. Windows that end at this time or earlier are closed, by the grace of the epoch. */
  closedUpTo: number;
}

/** A window item as the table holds it. */
export interface StoredWindow extends WindowItem {
  partition: number;
  /** `lastOffset` of the commit that wrote it last. */
  writtenAt: number;
  /** Seconds since 1970; infinite when the row is kept for good. */
  expires: number;
}

/** A window item as readers see it. */
export interface ReadWindow extends StoredWindow {
  epoch: number;
}
