import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import type { BillValues } from './values.ts';

export type Product = Schemas['Product'];
export type Products = Readonly<Record<string, Product>>;

const byId = (products: readonly Product[]): Products =>
  Object.fromEntries(products.map((product) => [product.id, product]));

const idsOf = (bills: readonly BillValues[]): string[] => {
  const ids = bills.flatMap(({ productItems }) => productItems.map(({ productID }) => productID));
  return [...new Set(ids)].filter((id) => id !== '').toSorted();
};

/** The products of a bill's lines, as they are now: those it began with are read, those that are chosen are known. */
export function useProducts(bills: readonly BillValues[]): [Products, learn: (product: Product) => void] {
  const [chosen, setChosen] = useState<Products>({});
  const ids = idsOf(bills);
  const { data } = useQuery({
    queryKey: ['products', 'of-lines', ids],
    queryFn: ({ signal }) => answerOf(api.GET('/products', { signal, params: { query: { id: ids } } })),
    enabled: ids.length > 0,
  });
  const learn = (product: Product) => setChosen((before) => ({ ...before, [product.id]: product }));
  return [{ ...byId(data?._embedded.products ?? []), ...chosen }, learn];
}
