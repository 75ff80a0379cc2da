import type { Aggregate } from '../windows.ts';

/**
 * An aggregate to which amounts, in cents, are being added. It adds in a double as long as that is exact, so that a
 * record allocates no bigint and no object.
 */
export class Tally implements Aggregate {
  count: number;
  /** Does not include the amounts added since the last `settled()`. */
  sum: bigint;
  /** Meaningful only once an amount was added. */
  min: number;
  max: number;
  /** The amounts that are not yet in `sum`. */
  #recent = 0;

  /** Begins with the values of an aggregate, which does not change, or with nothing. */
  constructor(known?: Aggregate) {
    this.count = known?.count ?? 0;
    this.sum = known?.sum ?? 0n;
    this.min = known?.min ?? Number.POSITIVE_INFINITY;
    this.max = known?.max ?? Number.NEGATIVE_INFINITY;
  }

  /** Returns itself with everything in its sum. Nothing may be added afterwards. */
  settled(): this {
    this.#carry(0);
    return this;
  }

  add(cents: number): void {
    this.count++;
    if (cents < this.min) this.min = cents;
    if (cents > this.max) this.max = cents;
    const recent = this.#recent + cents;
    if (Number.isSafeInteger(recent)) this.#recent = recent;
    else this.#carry(cents);
  }

  #carry(cents: number): void {
    this.sum += BigInt(this.#recent);
    this.#recent = cents;
  }
}
