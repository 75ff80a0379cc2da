import type { StockAnswer, StockLine } from '../../inventory/contract.ts';
import type { Hold, OpenReservation, Reserved, Stock, WantedGoods } from './stock.ts';

/** The reservations of one bill. */
interface Reservations {
  /** What is reserved and neither released nor confirmed, by fence. */
  readonly open: Map<number, { lines: readonly StockLine[]; reservedAtMs: number }>;
  readonly confirmed: Set<number>;
  /** The highest fence that has reserved or released; lower ones come too late. */
  reached: number;
  released: number;
}

/** Stock in memory, for tests of what is built on it. Products that it does not know are not stocked. */
export class MemoryStock implements Stock {
  /** Pieces of each product in stock that nobody has reserved. */
  readonly free: Map<string, number>;
  /** Pieces of each product that have left for good. */
  readonly sold = new Map<string, number>();
  readonly #bills = new Map<string, Reservations>();
  readonly #restocked = new Set<string>();
  readonly #nowMs: () => number;

  constructor(free: Iterable<readonly [string, number]>, nowMs: () => number) {
    this.free = new Map(free);
    this.#nowMs = nowMs;
  }

  async reserve(wanted: readonly WantedGoods[]): Promise<Reserved[]> {
    return wanted.map((goods) => this.#reserve(goods));
  }

  async release({ bill, fence }: Hold): Promise<StockAnswer<'release'>> {
    const all = this.#of(bill);
    if (all.confirmed.has(fence)) return { status: 'confirmed' };
    all.released = Math.max(all.released, fence);
    all.reached = Math.max(all.reached, fence);
    this.#putBack(all, fence);
    return { status: 'released' };
  }

  async confirm({ bill, fence }: Hold): Promise<void> {
    const { open, confirmed } = this.#of(bill);
    for (const { productID, quantity } of open.get(fence)?.lines ?? [])
      this.sold.set(productID, (this.sold.get(productID) ?? 0) + quantity);
    open.delete(fence);
    confirmed.add(fence);
  }

  async restock(creditNote: string, lines: readonly StockLine[]): Promise<void> {
    if (this.#restocked.has(creditNote)) return;
    this.#restocked.add(creditNote);
    this.#add(lines);
  }

  async open(olderThanMs: number, limit: number): Promise<OpenReservation[]> {
    const nowMs = this.#nowMs();
    return [...this.#bills]
      .flatMap(([bill, { open }]) =>
        [...open].map(([fence, { reservedAtMs }]) => ({ bill, fence, reservedAtMs })),
      )
      .filter(({ reservedAtMs }) => nowMs - reservedAtMs >= olderThanMs)
      .sort((one, other) => one.reservedAtMs - other.reservedAtMs)
      .slice(0, limit);
  }

  #reserve({ bill, fence, lines }: WantedGoods): Reserved {
    const all = this.#of(bill);
    if (all.open.has(fence)) return { status: 'reserved' };
    if (fence < all.reached || fence <= all.released || all.confirmed.has(fence))
      return { status: 'superseded' };
    const stocked = lines.filter(({ productID }) => this.free.has(productID));
    const held = [...all.open.values()].flatMap((before) => before.lines);
    const missing = stocked.flatMap(({ productID, quantity: wanted }) => {
      const free = (this.free.get(productID) ?? 0) + piecesOf(productID, held);
      return free < wanted ? [{ productID, wanted, free }] : [];
    });
    if (missing.length > 0) return { status: 'insufficient', lines: missing };
    this.#putBack(all, fence);
    this.#add(stocked, -1);
    all.open.set(fence, { lines: stocked, reservedAtMs: this.#nowMs() });
    all.reached = fence;
    return { status: 'reserved' };
  }

  /** What lower fences hold, and this one. */
  #putBack({ open }: Reservations, fence: number): void {
    for (const [lower, { lines }] of [...open].filter(([id]) => id <= fence)) {
      open.delete(lower);
      this.#add(lines);
    }
  }

  /** A product that is gone takes nothing back. */
  #add(lines: readonly StockLine[], times = 1): void {
    for (const { productID, quantity } of lines) {
      const free = this.free.get(productID);
      if (free !== undefined) this.free.set(productID, free + times * quantity);
    }
  }

  #of(bill: string): Reservations {
    const found = this.#bills.get(bill);
    if (found) return found;
    const none = { open: new Map(), confirmed: new Set<number>(), reached: -1, released: -1 };
    this.#bills.set(bill, none);
    return none;
  }
}

const piecesOf = (productID: string, lines: readonly StockLine[]): number =>
  lines.filter((line) => line.productID === productID).reduce((sum, { quantity }) => sum + quantity, 0);
