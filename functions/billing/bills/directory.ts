import type { z } from 'zod';
import type { Customer as CustomerSchema } from '../../customers/contract.ts';
import type { Product as ProductSchema } from '../../inventory/contract.ts';

export type Customer = z.output<typeof CustomerSchema>;
/** `price` is integer millionths of a euro. */
export type Product = z.output<typeof ProductSchema>;

/**
 * What billing asks of its neighbours (a port). Each method is one call downstream.
 * They throw `UnavailableError` naming the service that does not answer.
 */
export interface Directory {
  customer(id: string): Promise<Customer | null>;
  /** Those that exist, by id; at most 100 ids, each once. */
  products(ids: readonly string[]): Promise<ReadonlyMap<string, Product>>;
}
