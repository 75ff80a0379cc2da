/**
 * Wakes whoever waits. A signal that is raised while nobody waits is forgotten: look first whether there is something
 * to do, and wait without an `await` in between.
 */
export class Signal {
  #wake: () => void = () => undefined;

  raise(): void {
    this.#wake();
  }

  /** Until it is raised, and no longer than `ms` where that is given. */
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
