import type { StandstillNote } from '@facturation/platform/standstills';

/** A partition counts as stuck when it has not moved for this long although there is something to read. */
const STANDSTILL_MS = 30_000;
/** Kafka stores at most 4 KB of metadata with an offset. */
const MAX_REASON = 500;

interface Obstacle {
  /** ms */
  since: number;
  /** Offset of the first record that was not applied. */
  offset: bigint;
  reason: string;
  noted: boolean;
}

/** An offset to commit. */
export interface Commit {
  partition: number;
  offset: string;
  metadata: string | null;
}

/** How far the partitions of a poller have come, and why one of them is stuck. */
export class Progress {
  /** The offset that the client reads next. Everything before it is in the buffer, or applied, or not a record. */
  readonly #read = new Map<number, bigint>();
  readonly #committed = new Map<number, bigint>();
  readonly #obstacles = new Map<number, Obstacle>();

  /** Forgets everything after a rebalance: the new owner of each partition reads again what was not committed. */
  restart(): void {
    this.#read.clear();
    this.#committed.clear();
    this.#obstacles.clear();
  }

  /** The client has read a partition up to its `lastOffset`, whether it held records or only markers. */
  readTo(partition: number, lastOffset: string): void {
    this.#read.set(partition, BigInt(lastOffset) + 1n);
  }

  /**
   * Offsets to commit where everything that was read has been applied.
   * @param isWaiting whether a partition has records that were not
   */
  passed(isWaiting: (partition: number) => boolean): Commit[] {
    const idle = [...this.#read].filter(([partition]) => !isWaiting(partition));
    return idle.flatMap(([partition, offset]) =>
      this.#committed.get(partition) === offset ? [] : [moved(partition, offset)],
    );
  }

  /** Offsets to commit for an applied batch. Where no record waits behind it, they include markers that were read. */
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

  /** Something blocks a partition at `offset`. @param time ms */
  obstructed(partition: number, offset: bigint, reason: string, time: number): void {
    const before = this.#obstacles.get(partition);
    if (before?.offset === offset) before.reason = reason;
    else this.#obstacles.set(partition, { since: time, offset, reason, noted: false });
  }

  /** The next offset that the client reads in a partition; undefined when it has read nothing yet. */
  readOf(partition: number): bigint | undefined {
    return this.#read.get(partition);
  }

  /**
   * Offsets to commit once, with metadata that shows operators where a partition is stuck, since when and why.
   * @param time ms
   */
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
