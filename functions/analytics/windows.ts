import type { WindowSize } from './sizes.ts';

/** What one configuration of the engine folds. */
export interface Folding {
  /** The first size is the one that judges what is late or a duplicate. */
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

/** A window takes records until stream time, in ms, has passed its end by the grace; equality is closed. */
export const isOpen = (end: number, streamTime: number, graceMs: number): boolean =>
  end > streamTime - graceMs;

/** One row out of two partials of the same window, e.g. of two partitions. */
export const mergeAggregates = (a: Aggregate | undefined, b: Aggregate): Aggregate =>
  a
    ? {
        count: a.count + b.count,
        sum: a.sum + b.sum,
        min: Math.min(a.min, b.min),
        max: Math.max(a.max, b.max),
      }
    : b;
