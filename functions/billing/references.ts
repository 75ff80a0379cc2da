import type { Customer, Directory, Product } from './directory.ts';

interface Referring {
  customerID: string;
  productItems: readonly { productID: string }[];
}

/** What a bill refers to. */
export interface References {
  /** Ids of its products, each once. */
  productIDs: readonly string[];
  /** Null when it does not exist. */
  customer: Customer | null;
  /** Those that exist, by id. */
  products: ReadonlyMap<string, Product>;
}

/** Customer and products of a bill, asked for at once: two calls, whatever the number of lines. */
export async function referencesOf(
  { customerID, productItems }: Referring,
  directory: Directory,
): Promise<References> {
  const productIDs = [...new Set(productItems.map(({ productID }) => productID))];
  const [customer, products] = await Promise.all([
    directory.customer(customerID),
    directory.products(productIDs),
  ]);
  return { productIDs, customer, products };
}
