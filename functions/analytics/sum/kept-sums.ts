import { now } from '@facturation/platform/clock';
import type { ReadWindow } from '../store/stored.ts';
import { isExpired } from '../store/window-rows.ts';

/** The most that an environment keeps, out of its 1,024 MB: some 600,000 aggregates. */
export const MAX_KEPT_BYTES = 128 * 1024 * 1024;
/** Windows in one list: the current one, and the one before, which may not be stored yet. */
const WINDOWS_KEPT = 2;
/**
 * Memory of a sum, of each aggregate in it, and of each character of a name; 200 bytes were measured for the latter
 * two.
 */
const [SUM_BYTES, AGGREGATE_BYTES, CHARACTER_BYTES] = [1_000, 180, 2];

/** The sum of all parts of a window that start before `upTo` (ms). They are closed, so it stays correct. */
export interface KeptSum {
  sum: ReadWindow;
  upTo: number;
}

interface Measured extends KeptSum {
  bytes: number;
}

function measured(kept: KeptSum): Measured {
  let bytes = SUM_BYTES;
  for (const customer of kept.sum.aggregates.keys())
    bytes += AGGREGATE_BYTES + CHARACTER_BYTES * customer.length;
  return { ...kept, bytes };
}

const bytesOf = (list: readonly Measured[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0);

/** Sums kept in memory, in lists by name. When there is no room, the least recently used list is dropped. */
export class KeptSums {
  readonly #lists = new Map<string, readonly Measured[]>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The sums of a list, newest window first, without those of which a part has expired. */
  of(name: string): readonly KeptSum[] {
    const list = this.#take(name).filter(({ sum }) => !isExpired({ expires: sum.expires }, now()));
    this.#put(name, list);
    return list;
  }

  /** Replaces the sum that the list has for the same window. */
  keep(name: string, kept: KeptSum): void {
    const others = this.#take(name).filter(({ sum }) => sum.start !== kept.sum.start);
    const newestFirst = [...others, measured(kept)].toSorted((a, b) => b.sum.start - a.sum.start);
    this.#put(name, newestFirst.slice(0, WINDOWS_KEPT));
    for (const oldest of this.#lists.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#take(oldest);
    }
  }

  #take(name: string): readonly Measured[] {
    const list = this.#lists.get(name) ?? [];
    this.#lists.delete(name);
    this.#bytes -= bytesOf(list);
    return list;
  }

  /** A map keeps its keys in the order of insertion, so the least recently used list is the first. */
  #put(name: string, list: readonly Measured[]): void {
    if (list.length === 0) return;
    this.#lists.set(name, list);
    this.#bytes += bytesOf(list);
  }
}
