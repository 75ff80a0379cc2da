/** What a facture says: the same id names one content, at one time. */
export interface Content {
  nomClient: string;
  /** Integer cents. */
  cents: number;
  customerID?: string;
  /** RFC 3339. */
  date: string;
}

/**
 * A record that named a facture which the FACTURATION database holds with another content. It stands in the same table,
 * under an id that no facture can have, in a list of its own of the index by date.
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
  /** What the database holds: the content that came first. */
  kept: Content;
  refused: Content;
}

const MARK = 'conflict#';

/** Key of the list of a partition's conflicts. `firstEpoch` names the incarnation of the topic. */
export const conflictShard = (firstEpoch: number, partition: number): string =>
  `${MARK}${firstEpoch}#${partition}`;

/** The same record makes the same id. */
export const conflictId = (firstEpoch: number, partition: number, offset: number): string =>
  `${conflictShard(firstEpoch, partition)}#${offset}`;

/** Whether a row of the table is no facture but a conflict. */
export const isConflict = ({ id }: { id: string }): boolean => id.startsWith(MARK);
