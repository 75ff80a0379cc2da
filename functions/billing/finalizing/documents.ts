import type { StockLine } from '../stock/stock.ts';
import type { Announced } from './outbox-row.ts';
import type { Attributes } from './row-store.ts';
import type { Billed } from './summary.ts';

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
  /** Attributes of the frozen row beside its text, from which they follow. */
  frozen: Attributes;
  /** Attributes by which final bills are listed, which follow from the text too: those of the settlement row. */
  listed: Attributes;
  /** The settlement row, but for what lists it, version and revision. */
  settlement: Attributes;
  billed: Billed;
  /** What other services are told of the document. */
  outbox: Announced;
  /** Goods that a credit note gives back to the stock, if it does. */
  goodsBack?: readonly StockLine[];
  /** What a credit note makes of the bill that it corrects. */
  original?: Corrected;
}

/** The settlement row of a bill as it was read, and the attributes that change with one more credit note. */
export interface Corrected {
  before: Attributes;
  after: Attributes;
}

/** The document cannot be issued as it was chosen: its draft has to change first. */
export class RefusedDocumentError extends Error {
  readonly reason: 'credit-exceeds' | 'refused';
  /** JSON pointer to what is wrong, from `bill`, where it is one thing. */
  readonly pointer: string | undefined;

  constructor(reason: RefusedDocumentError['reason'], message: string, pointer?: string) {
    super(message);
    this.name = 'RefusedDocumentError';
    this.reason = reason;
    this.pointer = pointer;
  }
}

/**
 * Makes a prepared document into an issued one: pure, and the only place that judges what depends on number or date.
 * `original` is the settlement row of the bill that a credit note corrects.
 * @throws {RefusedDocumentError}
 */
export type Issue = (prepared: Attributes, chosen: Chosen, original: Attributes | undefined) => Issued;
