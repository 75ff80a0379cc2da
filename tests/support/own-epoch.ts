import { FOLDED_SIZES } from '../../functions/analytics/sizes.ts';

/** What tests fold with, unless they say otherwise. */
export const FOLDING = { sizes: FOLDED_SIZES, graceMs: 30_000, bucketCount: 1, zone: 'UTC' };

/** The number of an epoch that nobody else uses: random, so that nothing needs cleaning up. */
export const anEpoch = (): number => 1_000_000 + Math.floor(Math.random() * 1e9);

/** An epoch is a world of its own. */
export function ownEpoch(over: Partial<typeof FOLDING> = {}) {
  const epoch = anEpoch();
  return { table: process.env.WINDOWS_TABLE ?? '', epoch, firstEpoch: epoch, ...FOLDING, ...over };
}
