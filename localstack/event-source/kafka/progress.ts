import type { StandstillNote } from '@facturation/platform/standstills';

/** A partition stands still when it has not moved for this long although there is something to be read. */
const STANDSTILL_MS = 30_000;
/** Kafka keeps 4 KB beside an offset. */
const MAX_REASON = 500;

interface Obstacle {
  /** ms */
  since: number;
  /** Where the partition stands: of the first record that was not applied. */
  offset: bigint;
  reason: string;
  noted: boolean;
}

/** An offset to be committed. */
export interface Commit {
  partition: number;
  offset: string;
  metadata: string | null;
}

/** How far the partitions of a poller have come, and what is in the way of one that does not move. */
export class Progress {
  /** The offset that the client reads next: everything before it is in the buffer, applied, or no record. */
  readonly #read = new Map<number, bigint>();
  readonly #committed = new Map<number, bigint>();
  readonly #obstacles = new Map<number, Obstacle>();

  /** After a rebalance: what was read is read again, by whoever has the partition now. */
  restart(): void {
    this.#read.clear();
    this.#committed.clear();
    this.#obstacles.clear();
  }

  /** The client has read a partition up to its `lastOffset`, be there records or only markers. */
  readTo(partition: number, lastOffset: string): void {
    this.#read.set(partition, BigInt(lastOffset) + 1n);
  }

  /** Offsets to commit once everything before them that was read has been applied. @param isWaiting partitions with records that are not */
  passed(isWaiting: (partition: number) => boolean): Commit[] {
    const idle = [...this.#read].filter(([partition]) => !isWaiting(partition));
    return idle.flatMap(([partition, offset]) =>
      this.#committed.get(partition) === offset ? [] : [moved(partition, offset)],
    );
  }

  /** Offsets of a batch that was applied. Where nothing waits behind it, what was read is passed too. */
  applied(next: ReadonlyMap<number, bigint>, isWaiting: (partition: number) => boolean): Commit[] {
    return [...next].map(([partition, offset]) =>
      moved(partition, isWaiting(partition) ? offset : (this.#read.get(partition) ?? offset)),
    );
  }

  committed(commits: readonly Commit[]): void {
    for (const { partition, offset, metadata } of commits) {
      this.#committed.set(partition, BigInt(offset));
      if (metadata === null) this.#obstacles.delete(partition);
    }
  }

  /** Something keeps a partition at `offset`. @param time ms */
  obstructed(partition: number, offset: bigint, reason: string, time: number): void {
    const before = this.#obstacles.get(partition);
    if (before?.offset === offset) before.reason = reason;
    else this.#obstacles.set(partition, { since: time, offset, reason, noted: false });
  }

  /** Where the client has come to in a partition; undefined where it has read nothing yet. */
  readOf(partition: number): bigint | undefined {
    return this.#read.get(partition);
  }

  /** What is to be committed, once, so that operators see where a partition stands, since when, and why. @param time ms */
  standstills(time: number): Commit[] {
    return [...this.#obstacles].flatMap(([partition, obstacle]) => {
      if (obstacle.noted || time - obstacle.since < STANDSTILL_MS) return [];
      obstacle.noted = true;
      return [{ partition, offset: `${obstacle.offset}`, metadata: noteOf(obstacle) }];
    });
  }
}

const moved = (partition: number, offset: bigint): Commit => ({
  partition,
  offset: `${offset}`,
  metadata: null,
});

function noteOf({ since, reason }: Obstacle): string {
  const note: StandstillNote = { since: new Date(since).toISOString(), reason: reason.slice(0, MAX_REASON) };
  return JSON.stringify(note);
}
