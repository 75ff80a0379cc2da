import type { Metric } from './curves.ts';

/** Top of the scale while there is nothing higher. */
const LOWEST_TOP = { count: 4, sum: 100 };
/** How far it reaches past the values, so that no line runs along the edge. */
const MARGIN = 1.12;

/**
 * The lowest and the highest value that is drawn. Nothing is always in sight; the scale goes below it only where credits
 * outweigh what was billed. `null` or missing: there are no values.
 */
export const scaleOf = (metric: Metric, low?: number | null, high?: number | null): [number, number] => [
  Math.min(0, (low ?? 0) * MARGIN),
  Math.max(LOWEST_TOP[metric], (high ?? 0) * MARGIN),
];
