import { z } from 'zod';

type OrderName<S extends string> = S extends `${infer Name},${string}` ? Name : S;

/** The order that a `sort` parameter names: `name`, `name,asc` or `name,desc`; by id when it is missing. */
export function orderOf<S extends string>(
  sort: S | undefined,
): { order: OrderName<S> | 'id'; descending: boolean } {
  const [order = 'id', direction] = (sort?.split(',') ?? []) as [OrderName<S>?, string?];
  return { order, descending: direction === 'desc' };
}

/**
 * The key a text is sorted by: case and accents do not count. At most 256 UTF-16 units, below DynamoDB's 1,024
 * bytes; never empty, which DynamoDB refuses as a key, unless the text is.
 */
export const sortKey = (text: string): string =>
  (text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() || text).slice(0, 256);

/** A key that `sortKey` made. */
export const SortKey = z.string().min(1).max(256);
