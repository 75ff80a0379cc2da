import { FOLDED_SIZES } from '../../../functions/analytics/sizes.ts';
import type { FactureRecord } from '../../../functions/facturation/contract.ts';

/** What a plain reading of a topic makes of its ids. */
export interface CountedIds {
  counted: Set<string>;
  late: Set<string>;
}

/**
 * Counts ids as the engine's promise says, partition by partition: one whose window is closed is late, one that was
 * counted in its window before is a repeat. `graceMs`: milliseconds.
 */
export function countedIds(partitions: readonly (readonly FactureRecord[])[], graceMs: number): CountedIds {
  const ids: CountedIds = { counted: new Set(), late: new Set() };
  const sizeMs = Number(FOLDED_SIZES[0]?.ms);
  for (const records of partitions) {
    let streamTime = 0;
    for (const { time, facture } of records) {
      streamTime = Math.max(streamTime, time);
      const end = (Math.floor(time / sizeMs) + 1) * sizeMs;
      ids[end <= streamTime - graceMs ? 'late' : 'counted'].add(facture.id);
    }
  }
  return ids;
}
