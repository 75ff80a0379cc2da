import type { Schemas } from '@facturation/api-client';

/** Euros. */
const RATES = [60, 85, 110, 140];
const MOST_HOURS = 8;

type Product = Schemas['Product'];

/**
 * A draft as it is sent: some hours of advice and, while there is any left, a piece of one of the products.
 * @param random gives numbers from 0 to below 1
 */
export function simulatedDraft(customerID: string, products: readonly Product[], random: () => number) {
  const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const price = oneOf(RATES) ?? 0;
  const quantity = 1 + Math.floor(random() * MOST_HOURS);
  const product = oneOf(products.filter((one) => one.stocked !== false && one.quantity > 0));
  return {
    customerID,
    productItems: [
      { name: 'Conseil', nature: 'services' as const, unitCode: 'HUR', price, quantity },
      ...(product ? [{ productID: product.id, quantity: 1 }] : []),
    ],
  };
}
