/** ms. The day of the last record ends in the year 9999 in every zone, so that each of its windows can be written as RFC 3339. */
export const MAX_TIME = Date.UTC(9999, 11, 30);

/** A facture as the topic carries it. */
export interface Facture {
  id: string;
  nomClient: string;
  /** Integer cents. */
  cents: number;
  /**
   * As the producer wrote it, unvalidated. A bad date does not quarantine the record; storage falls back to the record's
   * timestamp.
   */
  date?: unknown;
  customerID?: string;
}

/** A valid record of topic FACTURATION. */
export interface FactureRecord {
  offset: number;
  /** The Kafka record's timestamp in ms: the only time that windows know. */
  time: number;
  /** Whose record it is: the Kafka key, or without one `customerID ?? nomClient`. */
  customer: string;
  facture: Facture;
}

/** A record nothing can be made of; `reason` starts with a stable word. */
export interface BadRecord {
  offset: number;
  reason: string;
}

export type ParsedRecord = FactureRecord | BadRecord;

export const isBad = (record: ParsedRecord): record is BadRecord => 'reason' in record;
export const isValid = (record: ParsedRecord): record is FactureRecord => !isBad(record);
