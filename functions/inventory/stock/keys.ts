import { fnv1a } from '@facturation/platform/hash';

/** The key of a row of the table of stock. */
export type StockKey = { id: string; sort: string };

/** What the sort keys of movements begin with; their ids follow, which sort by time. */
export const MOVEMENTS = 'movement#';

/** The id under which a product's stock, its movements and what was put back of it lie. */
export const stockIdOf = (product: string): string => `products/${product}`;

/** What is free of a product. */
export const freeKey = (product: string): StockKey => ({ id: stockIdOf(product), sort: 'free' });

export const movementKey = (product: string, movement: string): StockKey => ({
  id: stockIdOf(product),
  sort: `${MOVEMENTS}${movement}`,
});

/** That a credit note has put a product back. */
export const restockKey = (product: string, creditNote: string): StockKey => ({
  id: stockIdOf(product),
  sort: `restock#${creditNote}`,
});

export const reservationKey = (bill: string): StockKey => ({ id: `bills/${bill}`, sort: 'reservation' });

/** Partitions of the index of held reservations: one alone takes 1,000 writes a second. */
const SHARDS = 8;
const shard = (n: number): string => `held-${n}`;

export const ALL_SHARDS: readonly string[] = Array.from({ length: SHARDS }, (_, n) => shard(n));

export const shardOf = (bill: string): string => shard(fnv1a(bill) % SHARDS);
