import {
  type Movement,
  type Reservation,
  type Stock,
  StockChangedError,
  type StockRows,
  type StockWrite,
} from './stock-rows.ts';

/** A product's own row, as far as stock goes. */
interface ProductRow {
  quantity: number;
  isStocked: boolean;
}

/** Rows in memory, for tests of what is built on them. */
export class MemoryStockRows implements StockRows {
  readonly products = new Map<string, ProductRow>();
  readonly free = new Map<string, number>();
  readonly movements = new Map<string, Movement[]>();
  readonly reservations = new Map<string, Reservation>();
  readonly #restocked = new Set<string>();

  async stocks(products: readonly string[]): Promise<Map<string, Stock>> {
    const found = products.flatMap((product) => {
      const row = this.products.get(product);
      return row ? [[product, { ...row, free: this.free.get(product) }] as const] : [];
    });
    return new Map(found);
  }

  async reservation(bill: string): Promise<Reservation | undefined> {
    return this.reservations.get(bill);
  }

  async movement(product: string, id: string): Promise<Movement | undefined> {
    return this.movements.get(product)?.find((movement) => movement.id === id);
  }

  async isRestocked(product: string, creditNote: string): Promise<boolean> {
    return this.#restocked.has(markOf(product, creditNote));
  }

  async heldSince(untilMs: number, limit: number): Promise<Reservation[]> {
    return [...this.reservations.values()]
      .filter(({ status, sinceMs }) => status === 'held' && sinceMs <= untilMs)
      .sort((one, other) => one.sinceMs - other.sinceMs)
      .slice(0, limit);
  }

  async write(writes: readonly StockWrite[]): Promise<void> {
    if (!writes.every((write) => this.#isAsExpected(write))) throw new StockChangedError();
    for (const write of writes) this.#apply(write);
  }

  #isAsExpected(write: StockWrite): boolean {
    if (write.act === 'reserve') return isSame(this.reservations.get(write.after.bill), write.before);
    const { product } = write;
    const free = this.free.get(product);
    switch (write.act) {
      case 'open':
        return free === undefined && this.products.get(product)?.quantity === write.quantity;
      case 'begin':
        return free === undefined;
      case 'move':
        return free !== undefined && free + write.by >= 0;
      case 'set':
        return free === write.from;
      case 'note':
        return !this.movements.get(product)?.some(({ id }) => id === write.movement.id);
      case 'mark':
        return !this.#restocked.has(markOf(product, write.creditNote));
      default:
        return true;
    }
  }

  #apply(write: StockWrite): void {
    if (write.act === 'reserve') {
      this.reservations.set(write.after.bill, write.after);
      return;
    }
    const { product } = write;
    if (write.act === 'open') this.free.set(product, write.quantity);
    if (write.act === 'begin') this.free.set(product, write.free);
    if (write.act === 'move') this.free.set(product, (this.free.get(product) ?? 0) + write.by);
    if (write.act === 'set') this.free.set(product, write.to);
    if (write.act === 'end') this.free.delete(product);
    if (write.act === 'mark') this.#restocked.add(markOf(product, write.creditNote));
    if (write.act === 'note')
      this.movements.set(product, [...(this.movements.get(product) ?? []), write.movement]);
  }
}

const markOf = (product: string, creditNote: string): string => JSON.stringify([product, creditNote]);

const isSame = (one: Reservation | undefined, other: Reservation | undefined): boolean =>
  one?.fence === other?.fence && one?.status === other?.status;
