/** A tumbling window's length. `name` is how keys and the API call it, e.g. `5s`. */
export interface WindowSize {
  name: string;
  ms: number;
}

/** What one configuration of the engine folds. Times in ms. */
export interface Folding {
  /** The first size is the one that judges what is late or a duplicate. */
  sizes: readonly [WindowSize, ...WindowSize[]];
  grace: number;
  /** Buckets per window: customers are spread over `k` items. */
  k: number;
}

/** The sizes kept live. */
export const SIZES = [
  { name: '5s', ms: 5_000 },
  { name: '1m', ms: 60_000 },
] as const satisfies Folding['sizes'];

/** The key of the total over customers: no customer can have it, since an empty one is quarantined. */
export const TOTAL = '';

/** Count, sum, min and max of the amounts in a window, in cents. */
export interface Aggregate {
  count: number;
  sum: bigint;
  min: number;
  max: number;
}

/** Windows are aligned to the UTC epoch; the start belongs to a window, the end does not. */
export const startOf = (time: number, size: WindowSize): number => time - (time % size.ms);

/** A window takes records until stream time has passed its end by the grace; equality is closed. */
export const isOpen = (end: number, streamTime: number, grace: number): boolean => end > streamTime - grace;

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
