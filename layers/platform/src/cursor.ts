import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Principal } from './access.ts';
import { ApiError } from './errors.ts';

/** A list, as one principal has requested it. */
export interface List {
  readonly fingerprint: string;
}

/** Characters of base64url. That is 96 bits, so that no two lists are confused. */
const FINGERPRINT_LENGTH = 16;

/** Identifies a list. `query` is everything that makes it another list: collection, order and filters. */
export function listOf(
  principal: Principal | undefined,
  ...query: readonly (string | number | undefined)[]
): List {
  const asked = JSON.stringify([principal?.id, ...query]);
  return { fingerprint: hash('sha256', asked, 'base64url').slice(0, FINGERPRINT_LENGTH) };
}

/**
 * An opaque position in a list: where the last page ended, bound to the list. It grants nothing, so it is not signed.
 * `position` is anything JSON.
 */
export const writeCursor = ({ fingerprint }: List, position: unknown): string =>
  Buffer.from(JSON.stringify([fingerprint, position])).toString('base64url');

/** @throws {ApiError} 400 when the cursor was not made by `writeCursor` for the same list of the same principal. */
export function readCursor<S extends z.ZodType>(cursor: string, list: List, schema: S): z.output<S> {
  const [madeFor, position] = decode(cursor);
  const parsed = schema.safeParse(position);
  if (madeFor === list.fingerprint && parsed.success) return parsed.data;
  const detail = 'This cursor belongs to another query or another caller. Start again without a cursor.';
  throw new ApiError('malformed-cursor', detail, { errors: [{ parameter: 'cursor', detail }] });
}

function decode(cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}
