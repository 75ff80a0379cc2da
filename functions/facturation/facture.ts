import type { OfBill } from './of-bill.ts';

/**
 * The latest record time, in ms. Its day ends in the year 9999 in every zone, so that RFC 3339 can express all its
 * windows.
 */
export const MAX_TIME = Date.UTC(9999, 11, 30);

/** A facture as the topic carries it. */
export interface Facture extends Partial<OfBill> {
  id: string;
  nomClient: string;
  /** Integer cents; below 0 for a credit, never −0. */
  cents: number;
  /**
   * As the producer wrote it, unvalidated. A bad date does not quarantine the record; storage falls back to the
   * record's timestamp.
   */
  date?: unknown;
  customerID?: string;
}

const BILL = 'B-';

/** The id of the facture that tells of a bill. */
export const factureIdOf = (bill: string): string => `${BILL}${bill}`;

/** Whether a facture tells of a bill, by its id. */
export const isOfBill = (id: string): boolean => id.startsWith(BILL);

/** A valid record of topic FACTURATION. */
export interface FactureRecord {
  offset: number;
  /** The timestamp of the Kafka record in ms. Windows use no other time. */
  time: number;
  /** The customer: the Kafka key, or without one `customerID ?? nomClient`. */
  customer: string;
  facture: Facture;
}

/** A record that is not a valid facture; `reason` starts with a stable word. */
export interface BadRecord {
  offset: number;
  reason: string;
}

export type ParsedRecord = FactureRecord | BadRecord;

export const isBad = (record: ParsedRecord): record is BadRecord => 'reason' in record;
export const isValid = (record: ParsedRecord): record is FactureRecord => !isBad(record);
