/**
 * Wakes the caller that waits. A signal that is raised while nobody waits is lost. Therefore check first whether there
 * is something to do, and then wait without an `await` in between.
 */
export class Signal {
  #wake: () => void = () => undefined;

  raise(): void {
    this.#wake();
  }

  /** Resolves when the signal is raised, or after `ms` milliseconds if given. */
  wait(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
