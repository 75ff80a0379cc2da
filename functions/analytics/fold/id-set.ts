import xxhash from 'xxhash-wasm';
import { IdTable } from './id-table.ts';

const { h64 } = await xxhash();

/** 64 bits of an id (XXH64), by which a window recognises it. */
export const hashId = (id: string): bigint => h64(id);

/**
 * A set of 64-bit hashes that can be extended into another set without copying. Both share one table, and each knows
 * which part of it is its own.
 */
export class IdSet {
  #table: IdTable;
  #size: number;
  /** The number of hashes it began with. */
  readonly #known: number;

  private constructor(table: IdTable, size: number) {
    this.#table = table;
    this.#size = size;
    this.#known = size;
  }

  static empty(): IdSet {
    return new IdSet(new IdTable(), 0);
  }

  /** Builds a set from the parts that `addedBytes` has returned. */
  static of(parts: Iterable<Uint8Array>): IdSet {
    const table = new IdTable();
    for (const part of parts) addAll(table, part);
    return new IdSet(table, table.size);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of hashes added to this set itself. */
  get added(): number {
    return this.#size - this.#known;
  }

  /** A set that extends this one. This one does not change. */
  next(): IdSet {
    return new IdSet(this.#table, this.#size);
  }

  has(hash: bigint): boolean {
    const index = this.#table.indexOf(hash);
    return index >= 0 && index < this.#size;
  }

  /** Returns false when the hash was there already. */
  add(hash: bigint): boolean {
    if (this.#table.size !== this.#size) this.#leave();
    const isNew = this.#table.add(hash);
    if (isNew) this.#size++;
    return isNew;
  }

  /** Eight bytes for each hash added to this set itself, in the order of their addition. */
  addedBytes(): Uint8Array {
    return this.#table.bytes(this.#known, this.#size);
  }

  /** Another set has extended the same one in the meantime, so this one copies its own part. */
  #leave(): void {
    const own = this.#table.bytes(0, this.#size);
    this.#table = new IdTable();
    addAll(this.#table, own);
  }
}

function addAll(table: IdTable, bytes: Uint8Array): void {
  for (const hash of new BigUint64Array(new Uint8Array(bytes).buffer)) table.add(hash);
}
