import { now } from '@facturation/platform/clock';
import type { ReadWindow } from '../store/stored.ts';
import { isExpired } from '../store/window-rows.ts';

/** What an environment keeps at most, of its 1,024 MB: some 600,000 aggregates. */
export const MAX_KEPT_BYTES = 128 * 1024 * 1024;
/** Windows of one list: the one that is running, and the one before, which may not be written yet. */
const WINDOWS_KEPT = 2;
/** What a sum takes in memory, each aggregate in it, and each character of a name; 200 bytes were measured for both. */
const [SUM_BYTES, AGGREGATE_BYTES, CHARACTER_BYTES] = [1_000, 180, 2];

/** All parts of a window that start before `upTo` (ms), added up. They can change no more, so this stays right. */
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

/** Sums kept in memory, in lists by name. When there is no room, the list that was not asked for longest goes. */
export class KeptSums {
  readonly #lists = new Map<string, readonly Measured[]>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Newest window first; without those of which a part has expired. */
  of(name: string): readonly KeptSum[] {
    const list = this.#take(name).filter(({ sum }) => !isExpired({ expires: sum.expires }, now()));
    this.#put(name, list);
    return list;
  }

  /** In place of what the list has of the same window. */
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

  /** A map names its keys in the order of insertion: what was put last goes last. */
  #put(name: string, list: readonly Measured[]): void {
    if (list.length === 0) return;
    this.#lists.set(name, list);
    this.#bytes += bytesOf(list);
  }
}
