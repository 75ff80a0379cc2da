import { parsePattern } from '../numbering/number-pattern.ts';
import { ExpectationError, type RowStore, type Write } from './row-store.ts';
import { SELLER_KEY, SERIES_ID, type SeriesRow, seriesKey, seriesRowOf } from './rows.ts';

/** More series than anybody has; one transaction holds them all. */
const MAX_SERIES = 90;

/** Every series, by its id. */
export async function readSeries(store: RowStore): Promise<(SeriesRow & { id: string })[]> {
  const rows = await store.list('numbering', SERIES_ID, MAX_SERIES);
  return rows.map((row) => ({ ...seriesRowOf(row), id: row.sort }));
}

/** A change of seller met the making of a series: whoever prepared from the seller before prepares anew. */
export class SellerChangedError extends Error {}

/**
 * Makes a series at its first use, unless it exists. The seller's row counts the series, in the same transaction: a
 * change of seller at the same moment either finds the new series or fails, and so does this.
 * @throws {SellerChangedError} when the seller is another version by now, or has changed at this moment
 */
export async function openSeries(
  store: RowStore,
  id: string,
  pattern: string,
  seller: { version: string; timeZone: string },
): Promise<void> {
  if (await store.get(seriesKey(id))) return;
  parsePattern(pattern);
  const openedSeries = Number((await store.get(SELLER_KEY))?.openedSeries ?? 0);
  const row: SeriesRow = { ...UNUSED, pattern, sellerVersion: seller.version, timeZone: seller.timeZone };
  const counted = {
    row: { openedSeries: openedSeries + 1 },
    expects: { version: seller.version, openedSeries: openedSeries || undefined },
  };
  try {
    await store.write([
      { act: 'change', key: SELLER_KEY, ...counted },
      { act: 'put', key: seriesKey(id), row: { ...row }, expects: 'absent' },
    ]);
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    if (!(await store.get(seriesKey(id))))
      throw new SellerChangedError('The seller has changed.', { cause: error });
  }
}

/** A series before its first number. */
const UNUSED = { revision: 0, year: '', last: 0, lastIssueDate: '', lastHash: '', total: 0 };

/**
 * What a change of the seller writes to the series, in the transaction of the change: queued bills that were prepared
 * from the seller before are then prepared anew. The series have to be read after the seller, and the change has to
 * expect its `openedSeries`, so that none is missed.
 */
export const sellerChange = (
  series: readonly (SeriesRow & { id: string })[],
  sellerVersion: string,
): Write[] =>
  series.map(({ id, revision }) => ({
    act: 'change',
    key: seriesKey(id),
    row: { sellerVersion, revision: revision + 1 },
    expects: { revision },
  }));
