import type { Schemas } from '@facturation/api-client';

type Product = Pick<Schemas['Product'], 'nature' | 'stocked' | 'quantity'>;

/** Of what is in stock, so few pieces are few. */
export const FEW = 5;

/** How much of a product is free: `uncounted` where nobody keeps account of it, as of services. */
export type StockLevel = 'uncounted' | 'none' | 'few' | 'enough';

export function stockLevel({ nature, stocked = nature !== 'services', quantity }: Product): StockLevel {
  if (!stocked) return 'uncounted';
  if (quantity <= 0) return 'none';
  return quantity <= FEW ? 'few' : 'enough';
}
