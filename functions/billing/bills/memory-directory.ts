import type { Directory, Product } from './directory.ts';

export const abir = { id: '1', name: 'Abir', email: 'ab@gmail.com' };
export const PRODUCTS: Product[] = [
  { id: '1', name: 'ecran', price: 999_990_000, quantity: 70 },
  {
    id: '2',
    name: 'Câble',
    price: 1_234_000,
    quantity: 0,
    nature: 'goods',
    unitCode: 'MTR',
    vat: { category: 'S', rate: 550 },
    stocked: false,
    pricePer: 1_000,
  },
];

/** A directory in memory, for tests, that counts its calls, each of which would be one over the network. */
export function aDirectory(products: readonly Product[] = PRODUCTS) {
  const calls: string[] = [];
  const directory: Directory = {
    async customer(id) {
      calls.push(`customer ${id}`);
      return id === abir.id ? abir : null;
    },
    async products(ids) {
      calls.push(`products ${ids.join()}`);
      return new Map(products.filter(({ id }) => ids.includes(id)).map((product) => [product.id, product]));
    },
  };
  return { calls, directory };
}
