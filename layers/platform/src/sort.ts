import { z } from 'zod';
import { foldText, withoutAccents } from './fold-text.ts';

type OrderName<S extends string> = S extends `${infer Name},${string}` ? Name : S;

/** The order that a `sort` parameter names: `name`, `name,asc` or `name,desc`; by id when it is missing. */
export function orderOf<S extends string>(
  sort: S | undefined,
): { order: OrderName<S> | 'id'; descending: boolean } {
  const [order = 'id', direction] = (sort?.split(',') ?? []) as [OrderName<S>?, string?];
  return { order, descending: direction === 'desc' };
}

/** At most 256 UTF-16 units, below DynamoDB's 1,024 bytes; never empty, which DynamoDB refuses, unless the text is. */
const keyOf = (folded: string, text: string): string => (folded || text).slice(0, 256);

/** The key that rows were given before ligatures and apostrophes were folded; a row keeps it until it is written. */
export const earlierSortKey = (text: string): string => keyOf(withoutAccents(text), text);

/** The key a text is sorted by and found by: see `foldText`. */
export const sortKey = (text: string): string => keyOf(foldText(text), text);

/** A key that `sortKey` made. */
export const SortKey = z.string().min(1).max(256);
