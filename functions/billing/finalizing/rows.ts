import type { SeriesState } from '../numbering/series.ts';
import type { Attributes, Key } from './row-store.ts';

/** Form of the queue rows that this code understands; rows of another deployment's form are passed over. */
export const QUEUE_FORM = 1;

/** A bill that waits for its number: thin, since one partition takes all of a series. Its document lies in `prepared`. */
export interface QueueRow {
  /** Sort key: the writer's clock, then the try. */
  sort: string;
  form: number;
  /** Id of this try to finalise the bill; another try has another. */
  tryId: string;
  bill: string;
  /** Version and fence of the draft that was prepared. */
  version: string;
  fence: number;
  sellerVersion: string;
  /** The day in the seller's zone on which the row was written, by its writer's clock. */
  today: string;
  /** The day that was asked for. */
  wantedDate?: string;
  /** The latest of the days before which the document cannot be issued: the original's, the payment's. */
  notBefore?: string;
  /** The bill that a credit note corrects. */
  original?: string;
  /** Whether its goods are reserved, under bill and fence. Rows of bills that take none do not say it. */
  isReserved?: boolean;
  principal: string;
  correlationId: string;
  queuedAtMs: number;
  /** Size of the document, as it adds to a transaction. */
  bytes: number;
}

/** The row of a series of numbers. */
export interface SeriesRow extends SeriesState {
  pattern: string;
  /** The counter of the first number; 1, if not given. */
  start?: number;
  /** Raised by each write, which expects the one it read. */
  revision: number;
  /** The revision of its last row in the audit trail, which numbers and changes of the seller do not write. */
  audited?: number;
  /** Version of the seller that documents of this series are prepared from. */
  sellerVersion: string;
  /** IANA name of the seller's time zone. */
  timeZone: string;
  /**
   * Until when somebody empties the queue of the series, and who. It keeps others from trying meanwhile, and each commit
   * says it anew.
   */
  leasedUntilMs?: number;
  leaseHolder?: string;
}

/** Why a queue row was taken out without a number. */
export interface Outcome {
  reason:
    | 'broken'
    | 'credit-exceeds'
    | 'date-before-series'
    | 'draft-changed'
    | 'expired'
    | 'refused'
    | 'seller-changed'
    | 'year-closed';
  detail: string;
  /** JSON pointer to what is wrong, where it is one thing. */
  pointer?: string;
}

export const queueId = (series: string): string => `queue#${series}`;

export const queueKey = (series: string, sort: string): Key => ({
  table: 'numbering',
  id: queueId(series),
  sort,
});

/** Fifteen digits, so that texts sort as the numbers do. */
export const queueSort = (queuedAtMs: number, tryId: string): string =>
  `${`${queuedAtMs}`.padStart(15, '0')}#${tryId}`;

/** The writer's clock in a sort key, whatever form its row has. */
export const queuedAtMsOf = (sort: string): number => Number(sort.slice(0, sort.indexOf('#')));

export const SERIES_ID = 'series';

export const seriesKey = (series: string): Key => ({ table: 'numbering', id: SERIES_ID, sort: series });

export const closedYearsId = (series: string): string => `${SERIES_ID}#${series}`;

export const closedYearKey = (series: string, year: string): Key => ({
  table: 'numbering',
  id: closedYearsId(series),
  sort: year,
});

/** How far the sweep has verified a series. */
export const verifiedKey = (series: string): Key => ({
  table: 'numbering',
  id: `verified#${series}`,
  sort: 'position',
});

export const preparedKey = (tryId: string): Key => ({
  table: 'numbering',
  id: `prepared#${tryId}`,
  sort: 'document',
});

export const outcomeKey = (tryId: string): Key => ({
  table: 'numbering',
  id: `outcome#${tryId}`,
  sort: 'outcome',
});

export const SELLER_KEY: Key = { table: 'seller', id: 'seller' };
export const draftKey = (bill: string): Key => ({ table: 'drafts', id: bill });
export const frozenKey = (bill: string): Key => ({ table: 'frozen', id: bill });
export const numberKey = (number: string): Key => ({ table: 'frozen', id: `number#${number}` });
export const settlementKey = (bill: string): Key => ({ table: 'settlements', id: bill, sort: 'settlement' });
/** What the sort keys of the rows that name the credit notes of a bill begin with. */
export const CREDIT_NOTES = 'creditNote#';

/** Names a credit note of a bill, beside its settlement, which the credit note makes the revision. */
export const creditNoteKey = (bill: string, revision: number): Key => ({
  table: 'settlements',
  id: bill,
  sort: `${CREDIT_NOTES}${`${revision}`.padStart(10, '0')}`,
});

export const outboxKey = (bill: string): Key => ({ table: 'outbox', id: `bills/${bill}` });
/** What bills and series are in the audit trail. */
export const billResource = (bill: string): string => `bills/${bill}`;
export const seriesResource = (series: string): string => `series/${series}`;

/** Nothing of a final bill changes but its settlement, so its version is that of its frozen row with a revision of that. */
export const versionOfFinal = (frozenVersion: unknown, revision: unknown): string =>
  `${frozenVersion}.${revision}`;

/** Whether a bill that became final with a version has been seen, now or before its settlement moved. */
export const isVersionOf = (version: string, seen: string): boolean =>
  seen === version || seen.startsWith(`${version}.`);

/** Rows that lie only for a while go by the database's own clock: seconds since the epoch, a day after `nowMs`. */
export const aDayAfter = (nowMs: number): number => Math.ceil(nowMs / 1_000) + 86_400;

/** When the lease of a series ends; one that is not there is free. */
export const leasedUntil = (series: Attributes | undefined): number => Number(series?.leasedUntilMs ?? 0);

export const seriesRowOf = (row: Attributes): SeriesRow => row as unknown as SeriesRow;
export const queueRowOf = (row: Attributes): QueueRow => row as unknown as QueueRow;

/** A draft's row has no status; the stubs that it leaves when it becomes final or is deleted have one. */
export const isDraft = (row: Attributes | undefined): row is Attributes =>
  row !== undefined && row.status === undefined;

/** Raised by whoever releases what was reserved for a draft; missing until then. */
export const fenceOf = (draft: Attributes): number => Number(draft.fence ?? 0);
