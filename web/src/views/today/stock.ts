import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { cursorOf } from '../../api/use-pages.ts';
import { SELDOM_MS } from './rhythm.ts';

type Product = Schemas['Product'];

const PAGE = 100;
/** Pages that are read at most: of a larger stock only its beginning is looked at. */
const MOST_PAGES = 5;
async function readProducts(signal: AbortSignal): Promise<{ products: Product[]; total: number }> {
  const products: Product[] = [];
  let total = 0;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { size: PAGE, ...(cursor && { cursor }) };
    const answer = await answerOf(api.GET('/products', { signal, params: { query } }));
    products.push(...answer._embedded.products);
    total = answer.page.totalElements ?? products.length;
    cursor = cursorOf(answer);
    if (!cursor) break;
  }
  return { products, total };
}

/** The products, up to 500 of them, and how many there are. */
export const useProducts = () =>
  useQuery({
    queryKey: ['products', 'today'],
    queryFn: ({ signal }) => readProducts(signal),
    staleTime: SELDOM_MS,
    refetchInterval: SELDOM_MS,
  });
