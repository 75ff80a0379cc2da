import type { WindowRow } from '../answers.ts';
import { SIZES, type SizeName } from './sizes.ts';

/** A window as it was last told of. Times in milliseconds since the Unix epoch, `sum` in euros. */
export interface Point {
  start: number;
  end: number;
  count: number;
  sum: number;
  final: boolean;
}

export type Points = ReadonlyMap<number, Point>;

const NONE: Points = new Map();
/** A calendar day may be an hour longer or shorter than a day. */
const TOLERANCE = 0.05;

/**
 * Windows of one size by customer (null: the total) and start, as far back as the size is shown. A row that comes again
 * replaces the one it was.
 */
export class WindowStore {
  readonly size: SizeName;
  readonly #points = new Map<string | null, Map<number, Point>>();

  constructor(size: SizeName) {
    this.size = size;
  }

  /** @param now milliseconds since the Unix epoch, by the server's clock */
  apply(rows: readonly WindowRow[], now: number): void {
    const { ms, mostMs } = SIZES[this.size];
    for (const { key, start, end, ...row } of rows) {
      const point = { start: Date.parse(start), end: Date.parse(end), ...row };
      if (Math.abs(point.end - point.start - ms) <= TOLERANCE * ms) this.#at(key).set(point.start, point);
    }
    this.#forget(now - mostMs);
  }

  /** The windows of a customer, or of all together. */
  of(key: string | null): Points {
    return this.#points.get(key) ?? NONE;
  }

  /** Customers with a window in the store, in no order. */
  get customers(): string[] {
    return [...this.#points.keys()].filter((key) => key !== null);
  }

  #forget(before: number): void {
    for (const [key, points] of this.#points) {
      for (const [start, { end }] of points) if (end <= before) points.delete(start);
      if (points.size === 0) this.#points.delete(key);
    }
  }

  #at(key: string | null): Map<number, Point> {
    const known = this.#points.get(key) ?? new Map<number, Point>();
    this.#points.set(key, known);
    return known;
  }
}
