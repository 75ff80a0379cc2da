/** Ids that a list names, at most. Its count is of all. */
export const MAX_IDS = 20;

/** What can be wrong with a bill on its way from billing to the windows. */
export const FAULT_KINDS = [
  'factureMissing',
  'windowMissing',
  'otherAmount',
  'otherTime',
  'otherCustomer',
  'countedTwice',
  'conflict',
  'unknownBill',
  'windowDiffers',
  'topicMissing',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** How many there are, and the first of their ids. */
export interface Named {
  count: number;
  ids: string[];
}

export interface Difference {
  /** Bills with any fault. */
  ids: number;
  /** How much they are off, each without its sign, in cents. */
  cents: bigint;
}

export const named = (ids: Iterable<string>, count?: number): Named => {
  const all = [...new Set(ids)].sort();
  return { count: count ?? all.length, ids: all.slice(0, MAX_IDS) };
};

/** What was found wrong on a day. */
export class Findings {
  readonly #ids = new Map<FaultKind, Set<string>>();
  /** By bill: how much it is off, in cents. One that is missing at two places is missing once. */
  readonly #off = new Map<string, bigint>();

  /** @param cents how much the bill is off by this; its sign does not matter */
  add(kind: FaultKind, bill: string, cents: number | bigint): void {
    const ids = this.#ids.get(kind) ?? new Set();
    this.#ids.set(kind, ids.add(bill));
    const off = BigInt(cents) < 0n ? -BigInt(cents) : BigInt(cents);
    const before = this.#off.get(bill) ?? 0n;
    this.#off.set(bill, off > before ? off : before);
  }

  get faults(): (Named & { kind: FaultKind })[] {
    return FAULT_KINDS.flatMap((kind) => {
      const ids = this.#ids.get(kind);
      return ids ? [{ kind, ...named(ids) }] : [];
    });
  }

  get difference(): Difference {
    return { ids: this.#off.size, cents: [...this.#off.values()].reduce((sum, off) => sum + off, 0n) };
  }
}
