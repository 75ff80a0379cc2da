/** The tables that finalising reads and writes. */
export type TableName = 'drafts' | 'frozen' | 'settlements' | 'numbering' | 'outbox' | 'audit' | 'seller';

export interface Key {
  table: TableName;
  id: string;
  /** Sort key, in the tables that have one. */
  sort?: string;
}

/** Attributes of a row, without those of its key. An attribute that is `undefined` is not there. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * What a write expects of its row: that it is `absent`, or that it is there with these attributes; `{}` asks only that
 * it is there.
 */
export type Expectation = 'absent' | Attributes;

/** Some of the rows of an id. */
export interface Part {
  /** What their sort keys begin with. */
  prefix: string;
  /** The sort key behind which they begin. */
  after?: string | undefined;
}

/** One write of a transaction. Each names another row. */
export type Write =
  | { act: 'put'; key: Key; row: Attributes; expects: Expectation }
  /** Sets some attributes of a row that is there. */
  | { act: 'change'; key: Key; row: Attributes; expects: Attributes }
  | { act: 'remove'; key: Key; expects: Attributes }
  /** Adds whole numbers to attributes of a row; what is not there yet, attribute or row, counts as 0. */
  | { act: 'add'; key: Key; amounts: Readonly<Record<string, number>> }
  /** Changes nothing. */
  | { act: 'check'; key: Key; expects: Expectation };

/** Rows met other than expected: nothing was written. */
export class ExpectationError extends Error {
  /** Positions, among the writes, of those whose expectation is known to have failed; at least one. */
  readonly failed: readonly number[];

  constructor(failed: readonly number[], options?: ErrorOptions) {
    super(`The rows of writes ${failed.join(', ')} are not as expected.`, options);
    this.name = 'ExpectationError';
    this.failed = failed;
  }
}

/** The database will never take these writes, whatever its rows hold: they are too large or have no legal form. */
export class UnwritableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnwritableError';
  }
}

/**
 * Rows of several tables (a port). Every read sees all writes that were answered before it. A call that fails otherwise
 * than with the errors named here has an unknown outcome: it may have been carried out, or may be later.
 */
export interface RowStore {
  get(key: Key): Promise<Attributes | undefined>;
  /** Rows as their keys stand, by one call for each 100; each key once. */
  getAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]>;
  /** The first rows of an id, or of a part of them, by their sort key, which each carries as `sort`. */
  list(table: TableName, id: string, limit: number, part?: Part): Promise<(Attributes & { sort: string })[]>;
  /** All writes or none; at most 100, and 4 MB. @throws {ExpectationError} @throws {UnwritableError} */
  write(writes: readonly Write[]): Promise<void>;
  /**
   * Takes the lease of a row that is there, unless another holder has it still: sets `leasedUntilMs` and `leaseHolder`.
   * Answers the row as it is then; undefined where it was not taken.
   */
  lease(key: Key, lease: Lease): Promise<Attributes | undefined>;
}

/** No lease is taken for longer: one that ends later than this from now was taken by a clock that runs ahead. */
export const MAX_LEASE_MS = 2_000;

/** Whether a lease that ends then is held. Whoever waited for a clock that runs an hour ahead would wait an hour. */
export const isHeld = (untilMs: number, nowMs: number): boolean =>
  untilMs > nowMs && untilMs <= nowMs + MAX_LEASE_MS;

/** Times are milliseconds since the epoch. */
export interface Lease {
  /** Until when it is taken. */
  untilMs: number;
  nowMs: number;
  /** Who takes it. */
  holder: string;
}
