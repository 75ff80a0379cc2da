import type { Counters } from '../fold/partition-state.ts';

/** The four counters of some heads added up, and their sum: every record read is in exactly one of them. */
export function countersOf(heads: readonly Counters[]): Counters & { consumed: number } {
  const total = (counter: keyof Counters) => heads.reduce((sum, head) => sum + head[counter], 0);
  const counters = {
    counted: total('counted'),
    late: total('late'),
    duplicate: total('duplicate'),
    quarantined: total('quarantined'),
  };
  return { consumed: Object.values(counters).reduce((sum, counter) => sum + counter, 0), ...counters };
}
