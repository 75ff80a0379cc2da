import type { Schemas } from '@facturation/api-client';

type Product = Schemas['Product'];

/** Of what is in stock, so few pieces are few. */
const FEW = 5;

/** Products of which so little is free that some should be bought, the scarcest first. */
export const scarceOf = (products: readonly Product[]): Product[] =>
  products
    .filter(({ nature, stocked = nature !== 'services', quantity }) => stocked && quantity <= FEW)
    .sort((one, other) => one.quantity - other.quantity);
