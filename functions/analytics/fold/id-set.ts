/** A power of two. Three quarters of the slots are used at most. */
const FEWEST_SLOTS = 64;

/** A 64-bit hash as two words, which cost no allocation. */
const whole = new BigUint64Array(1);
const halves = new Uint32Array(whole.buffer);

/**
 * A set of 64-bit hashes: open addressing over one array takes a third of the time and of the memory that a `Set`
 * of bigints takes. Two zeros mark a free slot, so hash 0 stands as 1.
 */
export class IdSet {
  #slots: Uint32Array;
  #size = 0;

  /** @param expected so many are taken without growing */
  constructor(expected = 0) {
    this.#slots = new Uint32Array(
      2 * Math.max(FEWEST_SLOTS, 2 ** Math.ceil(Math.log2((expected * 4) / 3 + 1))),
    );
  }

  get size(): number {
    return this.#size;
  }

  has(hash: bigint): boolean {
    whole[0] = hash || 1n;
    return !this.#isFree(this.#find(halves[0] ?? 0, halves[1] ?? 0));
  }

  /** False when it was there already. */
  add(hash: bigint): boolean {
    whole[0] = hash || 1n;
    return this.#put(halves[0] ?? 0, halves[1] ?? 0);
  }

  addAll(other: IdSet): void {
    this.#putAll(other.#slots);
  }

  /** Eight bytes for each, in no order. */
  toBytes(): Uint8Array {
    const slots = this.#slots;
    const words = new Uint32Array(2 * this.#size);
    let length = 0;
    for (let at = 0; at < slots.length; at += 2) {
      if (this.#isFree(at)) continue;
      words[length++] = slots[at] ?? 0;
      words[length++] = slots[at + 1] ?? 0;
    }
    return new Uint8Array(words.buffer);
  }

  /** @param bytes as `toBytes` gave them */
  addBytes(bytes: Uint8Array): void {
    this.#putAll(new Uint32Array(new Uint8Array(bytes).buffer));
  }

  #putAll(words: Uint32Array): void {
    for (let at = 0; at < words.length; at += 2) {
      const [low = 0, high = 0] = [words[at], words[at + 1]];
      if (low !== 0 || high !== 0) this.#put(low, high);
    }
  }

  #put(low: number, high: number): boolean {
    const at = this.#find(low, high);
    if (!this.#isFree(at)) return false;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#size++;
    if (8 * this.#size > 3 * this.#slots.length) this.#grow();
    return true;
  }

  /** Index of the slot that holds a hash, or of the free one where it would go. Hashes are random: any bits will do. */
  #find(low: number, high: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (low << 1) & mask;
    while ((slots[at] !== low || slots[at + 1] !== high) && !this.#isFree(at)) at = (at + 2) & mask;
    return at;
  }

  #isFree(at: number): boolean {
    return this.#slots[at] === 0 && this.#slots[at + 1] === 0;
  }

  #grow(): void {
    const words = this.#slots;
    this.#slots = new Uint32Array(2 * words.length);
    this.#size = 0;
    this.#putAll(words);
  }
}
