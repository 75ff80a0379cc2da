import type { StockAnswer, StockLine } from '../../inventory/contract.ts';

export type { StockLine };

/** A reservation of goods: that of a bill, under the fence that its draft had. A higher fence follows a lower one. */
export interface Hold {
  bill: string;
  fence: number;
}

/** What a bill wants to reserve: each product once, its pieces summed up. */
export interface WantedGoods extends Hold {
  lines: readonly StockLine[];
}

/** What became of a reservation. `unknown`: it may have been made, or may be later. */
export type Reserved = StockAnswer<'reserve'> | { status: 'unknown'; cause: unknown };

export type OpenReservation = StockAnswer<'open'>['reservations'][number];

/**
 * Stock as bills move it (a port). All of it may be asked again: it is done once. A call that throws has an unknown
 * outcome: it may have been carried out, or may be later.
 */
export interface Stock {
  /** Reserves for bill after bill, for each all or none; each is answered for itself, in the order given. */
  reserve(wanted: readonly WantedGoods[]): Promise<Reserved[]>;
  /** Puts back what a reservation and those of lower fences hold. One that was confirmed stays so, and says it. */
  release(hold: Hold): Promise<StockAnswer<'release'>>;
  /** The goods of a reservation have left for good. */
  confirm(hold: Hold): Promise<void>;
  /** The goods that a credit note takes back are free again, once. */
  restock(creditNote: string, lines: readonly StockLine[]): Promise<void>;
  /** Reservations that are neither released nor confirmed, the oldest first. */
  open(olderThanMs: number, limit: number): Promise<OpenReservation[]>;
}
