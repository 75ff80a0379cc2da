import type { Customer, Directory, Product } from './directory.ts';

interface Referring {
  customerID?: string | undefined;
  productItems?: readonly { productID?: string | undefined }[] | undefined;
}

/** What a bill, or a change of one, refers to. */
export interface References {
  /** Ids of its products, each once. */
  productIDs: readonly string[];
  /** Null when it does not exist, or none is named. */
  customer: Customer | null;
  /** Those that exist, by id. */
  products: ReadonlyMap<string, Product>;
}

/** Customer and products, asked for at once: two calls at most, whatever the number of lines. */
export async function referencesOf(
  { customerID, productItems = [] }: Referring,
  directory: Directory,
): Promise<References> {
  const productIDs = [...new Set(productItems.flatMap(({ productID }) => productID ?? []))];
  const [customer, products] = await Promise.all([
    customerID === undefined ? null : directory.customer(customerID),
    productIDs.length === 0 ? new Map<string, Product>() : directory.products(productIDs),
  ]);
  return { productIDs, customer, products };
}
