import { seededRandom } from '@facturation/platform/random';

/** Random choices that are the same again from the same seed. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: string) {
    this.#random = seededRandom(seed);
  }

  /** True with a probability. */
  happens(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A whole number of `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, order: this.#random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T;
  }
}
