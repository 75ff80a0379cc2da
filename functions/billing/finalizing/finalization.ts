import type { Goods } from '../stock/goods.ts';
import type { Stock } from '../stock/stock.ts';
import type { Surroundings } from './commit-queue.ts';
import type { Rows } from './read-ahead.ts';
import type { Attributes, Key } from './row-store.ts';
import type { Outcome } from './rows.ts';

/** Paid at issue: one payment of the whole. */
export interface PaymentAtIssue {
  /** Not after the day of issue. */
  date: string;
  method: string;
  reference?: string | undefined;
}

/** A bill that is to become final. */
export interface Wanted {
  bill: string;
  /** Versions of the draft that the caller has seen; any, if not given. */
  versions?: readonly string[];
  /** The day of issue; today, if not given. */
  issueDate?: string | undefined;
  payment?: PaymentAtIssue | undefined;
  principal: string;
  correlationId: string;
}

/** What a draft and its neighbours make of it, but for what is chosen when it gets its number. */
export interface Preparation {
  series: string;
  sellerVersion: string;
  timeZone: string;
  /** Given back to `Issue` as it is; stored for a day at most. */
  document: Attributes;
  /** Its size in bytes. */
  bytes: number;
  notBefore?: string;
  original?: string;
  /** What is reserved before it is queued; not there where that is nothing. */
  goods?: readonly Goods[];
  /** The day of issue that the draft names, where the request names none. */
  issueDate?: string;
}

export interface Refusal {
  code: RefusalCode;
  detail: string;
  /** Each thing that is wrong, by JSON pointer. */
  faults?: readonly { pointer?: string; detail: string }[];
}
export type RefusalCode =
  | Outcome['reason']
  | 'bill-is-final'
  | 'incomplete'
  | 'insufficient-stock'
  | 'not-found'
  | 'precondition-failed';

export type Finalized =
  /** With its settlement, where that was read or written with it. */
  | { status: 'final'; frozen: Attributes; settlement?: Attributes | undefined }
  | { status: 'refused'; refusal: Refusal }
  /** Not known: it may become final within 5 minutes, or not. `cause` is what was met, if it was not the deadline. */
  | { status: 'pending'; cause?: unknown };

export interface Finalizing extends Surroundings {
  stock: Stock;
  /** Reads what a draft needs of its neighbours, and judges whether it may be issued; makes its series if it is new. */
  prepare(draft: Attributes, wanted: Wanted, rows: Rows): Promise<Preparation | Refusal>;
  /** Rows that most preparations ask for: read together with the drafts. */
  beside: readonly Key[];
  /** Milliseconds since the Unix epoch by which an answer is wanted. */
  deadlineMs: number;
}
