import type { OfBill } from './of-bill.ts';

/** The content of a facture. One id has one content, at one time. */
export interface Content extends Partial<OfBill> {
  nomClient: string;
  /** Integer cents. */
  cents: number;
  customerID?: string;
  /** RFC 3339. */
  date: string;
}

/**
 * A record whose facture id the FACTURATION database already held with other content. It is stored in the same table,
 * under an id that no facture can have, and in its own list of the index by date.
 */
export interface ConflictRow {
  id: string;
  shard: string;
  /** Orders the list: record time, then partition and offset. */
  position: string;
  factureId: string;
  partition: number;
  offset: number;
  /** The Kafka timestamp in ms. */
  time: number;
  /** The content that came first, which the database holds. */
  kept: Content;
  refused: Content;
}

const ID_PREFIX = 'conflict#';

/** Key of the list of a partition's conflicts. `firstEpoch` names the incarnation of the topic. */
export const conflictShard = (firstEpoch: number, partition: number): string =>
  `${ID_PREFIX}${firstEpoch}#${partition}`;

/** The same record makes the same id. */
export const conflictId = (firstEpoch: number, partition: number, offset: number): string =>
  `${conflictShard(firstEpoch, partition)}#${offset}`;

/** Whether a row of the table is a conflict and not a facture. */
export const isConflict = ({ id }: { id: string }): boolean => id.startsWith(ID_PREFIX);
