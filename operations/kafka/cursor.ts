/** Reads the parts of a record one after the other. Every method throws a RangeError where the bytes end too early. */
export class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Bytes that have not been read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int8(): number {
    const value = this.#bytes.readInt8(this.#at);
    this.#at += 1;
    return value;
  }

  int16(): number {
    const value = this.#bytes.readInt16BE(this.#at);
    this.#at += 2;
    return value;
  }

  int32(): number {
    const value = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  int64(): bigint {
    const value = this.#bytes.readBigInt64BE(this.#at);
    this.#at += 8;
    return value;
  }

  /** A signed number of at most 32 bits in zigzag form. */
  varint(): number {
    const value = Number(this.varlong());
    if (value !== value >> 0) throw new RangeError('varint of more than 32 bits');
    return value;
  }

  /** The same of 64 bits; a bigint only where more than 28 bits are written. */
  varlong(): number | bigint {
    let zigzag = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#byte();
      zigzag |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (zigzag >>> 1) ^ -(zigzag & 1);
    }
    return this.#longVarlong(BigInt(zigzag));
  }

  #longVarlong(zigzag: bigint): bigint {
    let bits = zigzag;
    for (let shift = 28n; shift < 70n; shift += 7n) {
      const byte = this.#byte();
      bits |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asIntN(64, (bits >> 1n) ^ -(bits & 1n));
    }
    throw new RangeError('varint of more than 64 bits');
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw new RangeError(`${length} bytes wanted, ${this.left} left`);
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  /** Bytes after their length as a varint; null where the length is −1. */
  varintBytes(): Buffer | null {
    const length = this.varint();
    return length === -1 ? null : this.take(length);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('no byte left');
    this.#at += 1;
    return byte;
  }
}
