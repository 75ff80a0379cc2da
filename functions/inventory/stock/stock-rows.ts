/** What is known of a product's stock. */
export interface Stock {
  /** Pieces that are free; undefined where no row keeps account of them yet. */
  free: number | undefined;
  /** `quantity` of the product's own row. It counts where nothing else keeps account. */
  quantity: number;
  isStocked: boolean;
}

/** What a bill has reserved last, and what has become of it. */
export interface Reservation {
  bill: string;
  fence: number;
  status: 'held' | 'released' | 'confirmed';
  /** Pieces by product; none once they were released. */
  pieces: Readonly<Record<string, number>>;
  /** When it got its status, in milliseconds since the epoch. */
  sinceMs: number;
}

export interface Movement {
  id: string;
  /** RFC 3339, in UTC. */
  time: string;
  /** `opening`: of a product that is older than its stock row. `set`: by a `quantity` that was written. */
  kind: 'opening' | 'set' | 'adjustment' | 'restock';
  /** Pieces that came (above 0) or went. */
  delta: number;
  /** Pieces that are free after it. */
  free: number;
  reason?: string | undefined;
  /** Of a restock: the id of the credit note. */
  creditNote?: string | undefined;
  principal: string;
}

/** One write of a transaction; no two of them are of the same row. */
export type StockWrite =
  /** Begins to keep account of a product that is there, from the `quantity` that its own row has. */
  | { act: 'open'; product: string; quantity: number }
  /** Begins to keep account of a product that has no account yet. */
  | { act: 'begin'; product: string; free: number }
  /** Adds pieces to what is free, or takes them if there are so many; by a row that is there. */
  | { act: 'move'; product: string; by: number }
  /** Replaces what is free, if it is still what was read. */
  | { act: 'set'; product: string; from: number; to: number }
  /** Ends the account of a product. */
  | { act: 'end'; product: string }
  /** Adds a movement, whose id is new. */
  | { act: 'note'; product: string; movement: Movement }
  /** Remembers that a credit note has put a product back, if it has not yet. */
  | { act: 'mark'; product: string; creditNote: string }
  /** Replaces the reservation of a bill, if it is still what was read. */
  | { act: 'reserve'; before: Reservation | undefined; after: Reservation };

/** A row is not as a write expects it: nothing was written. */
export class StockChangedError extends Error {
  constructor(options?: ErrorOptions) {
    super('Stock has moved since it was read.', options);
    this.name = 'StockChangedError';
  }
}

/** DynamoDB's own limit of one transaction. */
export const MAX_WRITES = 100;

/** Rows of stock (a port). Each read sees every write that was answered before it. */
export interface StockRows {
  /** The stock of those products that are there. */
  stocks(products: readonly string[]): Promise<Map<string, Stock>>;
  reservation(bill: string): Promise<Reservation | undefined>;
  movement(product: string, id: string): Promise<Movement | undefined>;
  /** Whether a credit note has put a product back. */
  isRestocked(product: string, creditNote: string): Promise<boolean>;
  /** Reservations that are held since `untilMs` or longer, the oldest first. They may be some moments old. */
  heldSince(untilMs: number, limit: number): Promise<Reservation[]>;
  /** All writes or none, at most `MAX_WRITES`. @throws {StockChangedError} */
  write(writes: readonly StockWrite[]): Promise<void>;
}
