import type { Range } from '../time-range.ts';

/** A final bill, as billing has it. */
export interface FinalBill {
  id: string;
  customerID: string;
  /** With VAT; below 0 for a credit note. */
  cents: number;
  /** When it became final, in ms. */
  time: number;
}

/** A facture, as the FACTURATION database has it. */
export interface StoredFacture {
  id: string;
  customerID: string | undefined;
  /** The customer that windows count it for. */
  key: string;
  cents: number;
  /** The Kafka timestamp in ms. */
  time: number;
}

/** Where bills and factures are read (a port): over HTTP for a route, from the tables for an operator. */
export interface Sources {
  /** Bills that became final in a time. */
  bills(range: Range): Promise<FinalBill[]>;
  /** A bill by its id; undefined where it is not there, or not final. */
  bill(id: string): Promise<FinalBill | undefined>;
  /** Factures of bills, whichever, with a time in a range. */
  facturesOfBills(range: Range): Promise<StoredFacture[]>;
  /** Those that exist of some ids. */
  factures(ids: readonly string[]): Promise<StoredFacture[]>;
  /** All factures of a customer with a time in a range. */
  facturesOf(key: string, range: Range): Promise<StoredFacture[]>;
}
