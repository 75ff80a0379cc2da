import type { Head } from '../fold/partition-state.ts';
import { lagOf, type Offsets } from '../read/end-offsets.ts';

type Place = Pick<Head, 'lastOffset'> & {
  partition: number;
  /** ms */
  committedAt: number;
};

export interface Backlog {
  /** Records that are on the topic and not applied. */
  lag: number;
  /** Seconds since the last commit of the partition that waits longest for its next; 0 where nothing waits. */
  unappliedFor: number;
}

/** @param time ms. A partition that never had a commit waits since `time` only: how long its first record is there is not known. */
export function backlogOf(ends: Offsets, heads: readonly Place[], time: number): Backlog {
  const waiting = [...ends.keys()].flatMap((partition) => {
    const head = heads.find((one) => one.partition === partition);
    const lag = lagOf(ends, head ?? { partition }) ?? 0;
    return lag > 0 ? { lag, since: head?.committedAt ?? time } : [];
  });
  return {
    lag: waiting.reduce((sum, { lag }) => sum + lag, 0),
    unappliedFor: Math.max(0, ...waiting.map(({ since }) => Math.round((time - since) / 1_000))),
  };
}
