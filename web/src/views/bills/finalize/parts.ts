import type { Schemas } from '@facturation/api-client';
import { hashKey } from '@tanstack/preact-query';
import type { Version } from '../../../api/answer.ts';
import { RefusedError } from '../../../api/refused-error.ts';

type Bill = Schemas['Bill'];

/** So many bills are made final by one request: few enough that the reader sees it go on. */
export const PART = 10;

/** In the order in which they were made: so they are to be numbered. */
export const oldestFirst = <B extends { billingDate: string }>(bills: readonly B[]): B[] =>
  bills.toSorted((one, other) => one.billingDate.localeCompare(other.billingDate));

/** A list in parts of a size, in its order. */
export const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );

/**
 * The tag of a draft, if the draft is still as the reader sees it in the list, which has no tags.
 * @returns undefined where another has changed or deleted it
 * @throws what `read` throws
 */
export async function tagOfSeen(
  seen: Bill,
  read: (id: string) => Promise<Version<Bill>>,
): Promise<string | undefined> {
  try {
    const { value, etag } = await read(seen.id);
    return hashKey([value]) === hashKey([seen]) ? etag : undefined;
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return undefined;
    throw error;
  }
}
