import type { Alert } from '../rules/alert.ts';
import { type Aggregate, type Folding, isOpen } from '../windows.ts';
import type { Counters } from './counters.ts';
import type { IdSet } from './id-set.ts';

/** The one row that says how far a partition has been folded. */
export interface Head extends Counters {
  /** Offset of the last record applied; −1 before the first. */
  lastOffset: number;
  /** Largest record time seen, in ms; −1 before the first valid record. */
  streamTime: number;
  /** Sum of everything counted, in cents. */
  sum: bigint;
  /** `lastOffset` of the last commit that raised alerts; −1 before the first. */
  lastAlert: number;
}

/** The aggregates of one window and bucket: one item of the table. */
export interface WindowItem {
  /** Index into the folding's sizes. */
  size: number;
  start: number;
  bucket: number;
  aggregates: Map<string, Aggregate>;
  /** Customers for whom a rule has alerted, by the rule's id; missing before the first alert. */
  alerted?: Map<string, Set<string>>;
}

/** The state of a partition that an environment keeps: its head, and every window that may still change. */
export interface PartitionState {
  head: Head;
  windows: ReadonlyMap<string, WindowItem>;
  /** The ids that were counted, by the start of the judging window. */
  ids: ReadonlyMap<number, IdSet>;
}

/** The changes of a fold. They are written in one transaction, all or none. */
export interface Changes {
  head: Head;
  windows: Map<string, WindowItem>;
  ids: Map<number, IdSet>;
  /** In the order of the records that raised them. */
  alerts: readonly Alert[];
}

export const NEW_HEAD: Head = {
  lastOffset: -1,
  streamTime: -1,
  sum: 0n,
  counted: 0,
  late: 0,
  duplicate: 0,
  quarantined: 0,
  lastAlert: -1,
};

export const windowKey = (size: number, start: number, bucket: number): string =>
  `${size}#${start}#${bucket}`;

/** The state after an acknowledged commit. Closed windows are dropped, since nothing can change them any more. */
export function applyChanges(state: PartitionState, changes: Changes, folding: Folding): PartitionState {
  const { streamTime } = changes.head;
  const open = (start: number, size: number) =>
    isOpen(start + (folding.sizes[size]?.ms ?? 0), streamTime, folding.graceMs);
  const windows = [...state.windows, ...changes.windows].filter(([, item]) => open(item.start, item.size));
  const ids = [...state.ids, ...changes.ids].filter(([start]) => open(start, 0));
  return { head: changes.head, windows: new Map(windows), ids: new Map(ids) };
}
