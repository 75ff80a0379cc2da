import xxhash from 'xxhash-wasm';
import { IdTable } from './id-table.ts';

const { h64 } = await xxhash();

/** 64 bits of an id (XXH64): what a window keeps of it to know it again. */
export const hashId = (id: string): bigint => h64(id);

/**
 * A set of 64-bit hashes that can go on as another one without being copied: both look into one table, and each
 * knows how much of it is its own.
 */
export class IdSet {
  #table: IdTable;
  #size: number;
  /** How many it had from the beginning. */
  readonly #known: number;

  private constructor(table: IdTable, size: number) {
    this.#table = table;
    this.#size = size;
    this.#known = size;
  }

  static empty(): IdSet {
    return new IdSet(new IdTable(), 0);
  }

  /** With hashes as `addedBytes` gave them, in as many parts as there are. */
  static of(parts: Iterable<Uint8Array>): IdSet {
    const table = new IdTable();
    for (const part of parts) addAll(table, part);
    return new IdSet(table, table.size);
  }

  get size(): number {
    return this.#size;
  }

  /** How many it has taken itself. */
  get added(): number {
    return this.#size - this.#known;
  }

  /** A set that goes on from this one, which stays as it is. */
  next(): IdSet {
    return new IdSet(this.#table, this.#size);
  }

  has(hash: bigint): boolean {
    const index = this.#table.indexOf(hash);
    return index >= 0 && index < this.#size;
  }

  /** False when it was there already. */
  add(hash: bigint): boolean {
    if (this.#table.size !== this.#size) this.#leave();
    const isNew = this.#table.add(hash);
    if (isNew) this.#size++;
    return isNew;
  }

  /** Eight bytes for each hash it has taken itself, in the order in which they came. */
  addedBytes(): Uint8Array {
    return this.#table.bytes(this.#known, this.#size);
  }

  /** Another set has gone on from the same one; this one takes what is its own with it. */
  #leave(): void {
    const own = this.#table.bytes(0, this.#size);
    this.#table = new IdTable();
    addAll(this.#table, own);
  }
}

function addAll(table: IdTable, bytes: Uint8Array): void {
  for (const hash of new BigUint64Array(new Uint8Array(bytes).buffer)) table.add(hash);
}
