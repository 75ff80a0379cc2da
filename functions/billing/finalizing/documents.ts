import type { Attributes } from './row-store.ts';

/** What is chosen when a document gets its number. */
export interface Chosen {
  number: string;
  /** A day in the seller's zone, `2026-11-29`. */
  issueDate: string;
  /** Empty for the first document of a series. */
  previousHash: string;
}

/** A document as it is issued, and the rows that go with it. */
export interface Issued {
  /** The frozen text; see `documentText`. */
  text: string;
  hash: string;
  /** Attributes by which frozen documents are listed. */
  listed: Attributes;
  settlement: Attributes;
  /** What other services are told of the document. */
  outbox: Attributes;
  /** The settlement of the bill that a credit note corrects, as it was read and as it becomes. */
  original?: { expects: Attributes; row: Attributes };
}

/** The document cannot be issued as it was chosen: its draft has to change first. */
export class RefusedDocumentError extends Error {
  readonly reason: 'credit-exceeds' | 'refused';

  constructor(reason: RefusedDocumentError['reason'], message: string) {
    super(message);
    this.name = 'RefusedDocumentError';
    this.reason = reason;
  }
}

/**
 * Makes a prepared document into an issued one: pure, and the only place that judges what depends on number or date.
 * `original` is the settlement row of the bill that a credit note corrects.
 * @throws {RefusedDocumentError}
 */
export type Issue = (prepared: Attributes, chosen: Chosen, original: Attributes | undefined) => Issued;
