import type { z } from 'zod';
import { Id } from './schemas.ts';

/** A row as DynamoDB has it. */
export type Item = Record<string, unknown>;

/** Some fields of a record; `undefined` means that a field was not given. */
export type Fields<R> = { [F in keyof R]?: R[F] | undefined };

/** An order a collection can be read in: an index and the attribute it sorts by. */
export interface SortOrder {
  index: string;
  attribute: string;
  /** What a cursor may hold for the attribute. */
  schema: z.ZodType;
}

/** By id, which every table has: demo rows first, then by the time of creation, since ids are UUIDv7. */
export const BY_ID: SortOrder = { index: 'byId', attribute: 'id', schema: Id };

/** How records of one kind are stored. */
export interface RecordKind<R extends { id: string }, O extends string> {
  /** Name of the collection, as in its path; the partition key of every index unless `partitionOf` says another. */
  collection: string;
  /** The partition key of every index, by the id of a record: for kinds that are listed elsewhere than by `readPage`. */
  partitionOf?(id: string): string;
  orders: Record<O, SortOrder>;
  /** The attributes of a record, with those the indexes sort by. */
  attributesOf(record: R): Item;
  recordOf(item: Item): R;
}
