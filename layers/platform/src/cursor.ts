import type { z } from 'zod';
import { ApiError } from './errors.ts';

/**
 * An opaque place in a list: where the last page ended, bound to the query it was made for.
 * `query` names collection, order and filter; `position` is anything JSON.
 */
export const writeCursor = (query: string, position: unknown): string =>
  Buffer.from(JSON.stringify([query, position])).toString('base64url');

/** @throws {ApiError} 400 when the cursor was not made by `writeCursor` for the same `query`. */
export function readCursor<S extends z.ZodType>(cursor: string, query: string, schema: S): z.output<S> {
  const [madeFor, position] = decode(cursor);
  const parsed = schema.safeParse(position);
  if (madeFor !== query || !parsed.success)
    throw new ApiError('malformed-cursor', 'This cursor belongs to no page of this query.');
  return parsed.data;
}

function decode(cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}
