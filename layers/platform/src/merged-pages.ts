/** A row as an index lists it. */
export interface IndexRow {
  /** What the list is sorted by: no other row has it. */
  position: string;
}

/** Rows of one partition of an index, in the order of the list. */
export interface Partition<R extends IndexRow> {
  /** Those that come behind a position; `isLast` where nothing comes behind them. At most `limit`, and one at least unless there is none. */
  read(after: string | undefined, limit: number): Promise<{ rows: R[]; isLast: boolean }>;
}

export interface Wanted<R> {
  /** Only rows behind this position. */
  after: string | undefined;
  /** Rows on a page. */
  size: number;
  isDescending: boolean;
  /** Whether the list is to show a row. */
  passes(row: R): boolean;
}

/** What one page may read at most, whatever it finds. */
export const MAX_ROWS_READ = 1_000;
/** Each round reads so many times what the one before did. */
const GROWTH = 4;
/** More of each partition than its share of a page, since no share is exact. */
const SPARE_ROWS = 3;

/**
 * One page of what several partitions list, in one order. It may be short although more follows: then `next` is the
 * position up to which everything was looked at.
 */
export async function readMerged<R extends IndexRow>(
  partitions: readonly Partition<R>[],
  { after, size, isDescending, passes }: Wanted<R>,
): Promise<{ rows: R[]; next: string | undefined }> {
  const kept: R[] = [];
  let position = after;
  let limit = Math.ceil((size + 1) / partitions.length) + SPARE_ROWS;
  for (let left = MAX_ROWS_READ; limit > 0; ) {
    const round = await readRound(partitions, position, limit, isDescending);
    kept.push(...round.rows.filter(passes));
    // One more than the page shows whether there is a next page.
    if (kept.length > size) return { rows: kept.slice(0, size), next: kept[size - 1]?.position };
    if (round.isLast) return { rows: kept, next: undefined };
    position = round.rows.at(-1)?.position ?? position;
    left -= limit * partitions.length;
    limit = Math.min(limit * GROWTH, Math.floor(left / partitions.length));
  }
  return { rows: kept, next: position };
}

/** The rows behind a position up to the first that a partition may have held back. */
async function readRound<R extends IndexRow>(
  partitions: readonly Partition<R>[],
  after: string | undefined,
  limit: number,
  isDescending: boolean,
): Promise<{ rows: R[]; isLast: boolean }> {
  const isBefore = (one: string, other: string): boolean => (isDescending ? one > other : one < other);
  const read = await Promise.all(partitions.map((partition) => partition.read(after, limit)));
  const ends = read.flatMap(({ rows, isLast }) => (isLast ? [] : [rows.at(-1)?.position ?? '']));
  const end = ends.reduce<string | undefined>(
    (first, other) => (first === undefined || isBefore(other, first) ? other : first),
    undefined,
  );
  const rows = read
    .flatMap((one) => one.rows)
    .filter(({ position }) => end === undefined || !isBefore(end, position))
    .sort((one, other) => (isBefore(one.position, other.position) ? -1 : 1));
  return { rows, isLast: end === undefined };
}
