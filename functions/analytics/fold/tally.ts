import type { Aggregate } from '../windows.ts';

/**
 * An aggregate while amounts are added to it, in cents: in a double as long as that is exact, so that a record costs
 * no bigint and no object.
 */
export class Tally implements Aggregate {
  count: number;
  /** Without what was added since it was settled. */
  sum: bigint;
  /** These mean something once there is an amount. */
  min: number;
  max: number;
  /** Not yet in `sum`. */
  #recent = 0;

  /** Goes on from an aggregate, which stays as it is, or from nothing. */
  constructor(known?: Aggregate) {
    this.count = known?.count ?? 0;
    this.sum = known?.sum ?? 0n;
    this.min = known?.min ?? Number.POSITIVE_INFINITY;
    this.max = known?.max ?? Number.NEGATIVE_INFINITY;
  }

  /** Itself, with everything in its sum: an aggregate like any other, once no more is added. */
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
