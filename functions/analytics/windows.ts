import type { WindowSize } from './sizes.ts';

/** One configuration of the fold. */
export interface Folding {
  /** The first size decides what is late or a duplicate. */
  sizes: readonly [WindowSize, ...WindowSize[]];
  graceMs: number;
  /** Buckets per window: customers are spread over as many items. */
  bucketCount: number;
}

/** The key of the total over customers: no customer can have it, since an empty one is quarantined. */
export const TOTAL = '';

/** Count, sum, min and max of the amounts in a window, in cents. */
export interface Aggregate {
  count: number;
  sum: bigint;
  min: number;
  max: number;
}

/** Whether a window still takes records: stream time, in ms, has not yet reached its end plus the grace. */
export const isOpen = (end: number, streamTime: number, graceMs: number): boolean =>
  end > streamTime - graceMs;

/** Merges two partial aggregates of one window, e.g. of two partitions. */
export const mergeAggregates = (a: Aggregate | undefined, b: Aggregate): Aggregate =>
  a
    ? {
        count: a.count + b.count,
        sum: a.sum + b.sum,
        min: Math.min(a.min, b.min),
        max: Math.max(a.max, b.max),
      }
    : b;
