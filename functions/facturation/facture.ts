/** A facture as the topic carries it and the FACTURATION database keeps it. */
export interface Facture {
  id: string;
  nomClient: string;
  /** Integer cents. */
  cents: number;
  /** RFC 3339, as the producer wrote it; the record's time where the producer wrote none. */
  date: string;
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
