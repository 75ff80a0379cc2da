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

/** Commits offsets to the group, and records in the poller's progress which of them the group has. */
export class OffsetCommits {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Repeats until it succeeds, the partitions may belong to another member, or `isOver` returns true after a failure.
   */
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
   * Commits which partitions are stuck, as metadata of their offsets. A refused commit is not repeated, unless the
   * membership turns out to be lost: then everything is read and committed again.
   * @returns whether there was anything to commit
   */
  async noteStandstills(): Promise<boolean> {
    const notes = this.#parts.progress.standstills(Date.now());
    if (notes.length === 0) return false;
    const error = await this.#attempt(notes);
    if (error) this.#parts.membership.refused(error, 0);
    return true;
  }

  /** @returns the error, if there was one */
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
