import type { Lags } from '../read/end-offsets.ts';

interface Place {
  partition: number;
  /** ms */
  committedAt: number;
}

export interface Backlog {
  /** Records that are on the topic and not applied. */
  lag: number;
  /** Seconds since the last commit of the partition that waits longest for its next; 0 where nothing waits. */
  unappliedFor: number;
}

/** @param time ms. A partition that never had a commit waits since `time` only: how long its first record is there is not known. */
export function backlogOf(lags: Lags, heads: readonly Place[], time: number): Backlog {
  const waiting = [...lags].filter(([, lag]) => lag > 0);
  const waitingFor = waiting.map(([partition]) => {
    const { committedAt = time } = heads.find((head) => head.partition === partition) ?? {};
    return Math.round((time - committedAt) / 1_000);
  });
  return {
    lag: waiting.reduce((sum, [, lag]) => sum + lag, 0),
    unappliedFor: Math.max(0, ...waitingFor),
  };
}
