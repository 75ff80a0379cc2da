import type { Schemas } from '@facturation/api-client';
import { stockLevel } from '../../parts/stock.ts';

type Product = Schemas['Product'];

/** Products of which so little is free that some should be bought, the scarcest first. */
export const scarceOf = (products: readonly Product[]): Product[] =>
  products
    .filter((product) => ['none', 'few'].includes(stockLevel(product)))
    .sort((one, other) => one.quantity - other.quantity);
