/** No slot became free while somebody waited. */
export class NoSlotError extends Error {
  constructor(waitedMs: number) {
    super(`No slot became free within ${waitedMs} ms.`);
    this.name = 'NoSlotError';
  }
}

export interface SlotOptions {
  /** How many slots there are. */
  count: number;
  /** Milliseconds somebody waits for one, at most. */
  waitMs: number;
}

/** Limits how many pieces of work run at once. Later ones wait in line, for a limited time. */
export class Slots {
  readonly #options: SlotOptions;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;
  /** Until the first work is done, one runs at a time, because its start may make the others cheaper. */
  #proven = false;

  constructor(options: SlotOptions) {
    this.#options = options;
  }

  /**
   * Resolves when `work` is done, which begins as soon as a slot is free.
   * @throws {NoSlotError} when none becomes free in time
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await work();
    } finally {
      this.#giveBack();
    }
  }

  get #free(): boolean {
    return this.#taken < (this.#proven ? this.#options.count : 1);
  }

  async #take(): Promise<void> {
    if (!this.#free) await this.#turn();
    else this.#taken++;
  }

  /** Resolves when a slot was given to this caller. */
  #turn(): Promise<void> {
    const { waitMs } = this.#options;
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new NoSlotError(waitMs));
      }, waitMs);
      this.#waiting.push(turn);
    });
  }

  #giveBack(): void {
    this.#taken--;
    this.#proven = true;
    while (this.#free && this.#waiting.length > 0) {
      this.#taken++;
      this.#waiting.shift()?.();
    }
  }
}
