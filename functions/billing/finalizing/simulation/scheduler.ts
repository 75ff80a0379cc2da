import { setImmediate as settled } from 'node:timers/promises';

/** Ends a simulated process: what it waits for never comes. */
const NEVER = new Promise<never>(() => undefined);

interface Waiting {
  process: string;
  dueMs: number;
  go(): void;
}

/**
 * Runs asynchronous work one step at a time, in an order drawn at random, on a clock of its own. What a process waits
 * for is a store call or a time; between two steps all other code runs to its end.
 */
export class Scheduler {
  readonly random: () => number;
  #nowMs: number;
  #waiting: Waiting[] = [];
  readonly #dead = new Set<string>();
  readonly #failures: unknown[] = [];

  /** `nowMs`: what the clock shows first, in milliseconds since the Unix epoch. */
  constructor(random: () => number, nowMs: number) {
    this.random = random;
    this.#nowMs = nowMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  below(bound: number): number {
    return Math.floor(this.random() * bound);
  }

  /** Gives way to other processes, for some milliseconds at least. */
  async turn(process: string, afterMs = 0): Promise<void> {
    if (this.#dead.has(process)) return NEVER;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ process, dueMs: this.#nowMs + afterMs, go: resolve });
    await promise;
    if (this.#dead.has(process)) return NEVER;
  }

  /** Starts work whose failure ends the run. */
  start(work: () => Promise<unknown>): void {
    work().catch((error) => this.#failures.push(error));
  }

  kill(process: string): void {
    this.#dead.add(process);
    this.#waiting = this.#waiting.filter((waiting) => waiting.process !== process);
  }

  /** Runs until nobody waits any more. @throws what the first failing work threw; {RangeError} where it never ends */
  async run(maxSteps: number): Promise<void> {
    await settled();
    for (let step = 0; this.#waiting.length > 0; step++) {
      if (this.#failures.length > 0) throw this.#failures[0];
      if (step === maxSteps) throw new RangeError(`It has not ended after ${maxSteps} steps.`);
      this.#next().go();
      await settled();
    }
    if (this.#failures.length > 0) throw this.#failures[0];
  }

  /** Any of those that are due; where nobody is, the clock goes on to the first. */
  #next(): Waiting {
    this.#nowMs += this.below(4);
    const first = Math.min(...this.#waiting.map(({ dueMs }) => dueMs));
    this.#nowMs = Math.max(this.#nowMs, first);
    const due = this.#waiting.filter(({ dueMs }) => dueMs <= this.#nowMs);
    const next = due[this.below(due.length)] as Waiting;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    return next;
  }
}
