import type { WindowStore } from './window-store.ts';

/** As many as the style sheet has distinguishable colours: nobody can follow more lines than that. */
export const MOST_CURVES = 8;

/** A customer takes the line of another when it has so many times as many factures. */
const OVERTAKES = 2;

const facturesOf = (store: WindowStore, key: string): number => {
  let count = 0;
  for (const point of store.of(key).values()) count += point.count;
  return count;
};

/**
 * The customers that are drawn, each at a place that it keeps, with the colour of that place. One that is drawn stays
 * as long as it is in sight, unless another has far more factures: lines that change with each second can be followed by nobody.
 */
export class Drawn {
  readonly places: (string | undefined)[] = Array.from({ length: MOST_CURVES });

  choose(store: WindowStore): string[] {
    const ranked = store.customers
      .map((key) => ({ key, factures: facturesOf(store, key) }))
      .sort((a, b) => b.factures - a.factures || (a.key < b.key ? -1 : 1));
    const facturesBy = new Map(ranked.map(({ key, factures }) => [key, factures]));
    const rankOf = (key: string | undefined) => (key === undefined ? -1 : (facturesBy.get(key) ?? -1));
    this.places.forEach((key, place) => {
      if (rankOf(key) < 0) this.places[place] = undefined;
    });
    for (const { key, factures } of ranked.slice(0, MOST_CURVES)) {
      if (!this.places.includes(key)) this.#seat(key, factures, rankOf);
    }
    return this.places.filter((key) => key !== undefined);
  }

  /** At a free place, or at that of who has far fewer. */
  #seat(key: string, factures: number, rankOf: (key: string | undefined) => number): void {
    const least = this.places.reduce(
      (lowest, other, place) => (rankOf(other) < rankOf(this.places[lowest]) ? place : lowest),
      0,
    );
    if (factures >= OVERTAKES * rankOf(this.places[least])) this.places[least] = key;
  }
}
