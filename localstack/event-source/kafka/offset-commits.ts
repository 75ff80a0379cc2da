import { setTimeout as sleep } from 'node:timers/promises';
import { retryDelayMs } from '../retry-delay.ts';
import type { Membership } from './membership.ts';
import type { Commit, Progress } from './progress.ts';

interface Parts {
  membership: Membership;
  progress: Progress;
  topic: string;
  onError: (message: string) => void;
}

/** Tells the group how far its partitions have come, and the poller's progress what the group knows of it. */
export class OffsetCommits {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Tries until it has succeeded, the partitions may belong to another member, or `isOver` after a failure. */
  async commit(commits: readonly Commit[], isOver: () => boolean): Promise<void> {
    const isCurrent = this.#parts.membership.currently();
    for (let attempt = 0; isCurrent(); attempt++) {
      const error = await this.#attempt(commits);
      if (!error || isOver()) return;
      this.#parts.membership.refused(error, attempt);
      if (isCurrent()) await sleep(retryDelayMs(attempt + 1));
    }
  }

  /**
   * Notes beside the offsets which partitions stand still. A note that is refused is not written again, unless the place
   * in the group turns out to be lost: then all is read, and noted, anew.
   * @returns whether there was anything to note
   */
  async noteStandstills(): Promise<boolean> {
    const notes = this.#parts.progress.standstills(Date.now());
    if (notes.length === 0) return false;
    const error = await this.#attempt(notes);
    if (error) this.#parts.membership.refused(error, 0);
    return true;
  }

  /** @returns what went wrong */
  async #attempt(commits: readonly Commit[]): Promise<Error | undefined> {
    const { membership, progress, topic, onError } = this.#parts;
    const isCurrent = membership.currently();
    try {
      await membership.commit(commits);
      if (isCurrent()) progress.committed(commits);
      return undefined;
    } catch (error) {
      onError(`offsets of ${topic} not committed (${(error as Error).message}); the batch may come again`);
      return error as Error;
    }
  }
}
