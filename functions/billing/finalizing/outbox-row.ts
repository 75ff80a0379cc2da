import { fnv1a } from '@facturation/platform/hash';
import { partitionOfKey } from '@facturation/platform/key-partition';
import type { GoodsMove } from '../stock/goods-move.ts';

/** Over how many partitions of the index rows that wait are spread, so that none takes all writes. */
const SHARDS = 8;

/** Every partition of that index. */
export const OUTBOX_SHARDS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => `${shard}`);

/** What other services are told of a document that was issued: it follows from its text. */
export interface Announced {
  number: string;
  hash: string;
  kind: 'invoice' | 'creditNote';
  customerID: string;
  customerName: string;
  /** Cents; of a credit note too it is not below 0. */
  gross: number;
  /** The bill that a credit note corrects. */
  originalBill?: string;
}

/**
 * The row that a document leaves for those who act on it afterwards. All that is sent of it stands in it, so that it is
 * the same however often it is sent.
 */
export interface OutboxRow extends Announced {
  /** RFC 3339, with milliseconds: the instant at which the bill became final. */
  finalizedAt: string;
  /** Key and partition of its record on topic FACTURATION. */
  key: string;
  partition: number;
  /** What it does to the stock, if anything. */
  stock?: GoodsMove;
  /** Who has still to act. Not there when nobody has. */
  waiting?: readonly string[];
  /** Lists the row in an index while somebody has still to act. */
  shard?: string;
  /** When the row may go, in seconds since the epoch: once nobody has to act any more. */
  expiresAt?: number;
}

/**
 * @param partitions those that topic FACTURATION is declared with
 * @param stock what the document does to the stock, if anything
 */
export function outboxRowOf(
  bill: string,
  announced: Announced,
  finalizedAt: string,
  partitions: number,
  stock?: GoodsMove,
): OutboxRow {
  // As whoever publishes a facture of a customer by hand: two customers of one name stay two.
  const key = announced.customerID;
  return {
    ...announced,
    finalizedAt,
    key,
    partition: partitionOfKey(key, partitions),
    ...(stock && { stock }),
    waiting: ['publish', 'document', ...(stock ? ['stock'] : [])],
    shard: `${fnv1a(bill) % SHARDS}`,
  };
}
