import type { Actor } from '@facturation/platform/audit';
import { parsePattern } from '../numbering/number-pattern.ts';
import { auditWrite } from './audit-write.ts';
import { type Attributes, ExpectationError, type RowStore, type Write } from './row-store.ts';
import { SELLER_KEY, SERIES_ID, type SeriesRow, seriesKey, seriesResource, seriesRowOf } from './rows.ts';

/** More series than anybody has; one transaction holds them all. */
export const MAX_SERIES = 90;

/** Every series, by its id. */
export async function readSeries(store: RowStore): Promise<(SeriesRow & { id: string })[]> {
  const rows = await store.list('numbering', SERIES_ID, MAX_SERIES);
  return rows.map((row) => ({ ...seriesRowOf(row), id: row.sort }));
}

/** A change of seller met the making of a series: whoever prepared from the seller before prepares anew. */
export class SellerChangedError extends Error {}

/**
 * Makes a series at its first use, unless it exists. The seller's row counts it, in the same transaction: a change of
 * seller at the same moment either finds the new series or fails, and so does this.
 * @throws {SellerChangedError} when the seller is another version by now, or has changed at this moment
 */
export async function openSeries(
  store: RowStore,
  { id, pattern, actor }: { id: string; pattern: string; actor: Actor },
  seller: { version: string; timeZone: string },
): Promise<void> {
  if (await store.get(seriesKey(id))) return;
  parsePattern(pattern);
  const { version, timeZone } = seller;
  const row: SeriesRow = { ...UNUSED, audited: UNUSED.revision, pattern, sellerVersion: version, timeZone };
  try {
    await store.write([
      countOf({ ...(await store.get(SELLER_KEY)), version }),
      { act: 'put', key: seriesKey(id), row: { ...row }, expects: 'absent' },
      auditWrite(seriesResource(id), `${row.revision}`, { act: 'open', ...actor, pattern }),
    ]);
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    if (!(await store.get(seriesKey(id))))
      throw new SellerChangedError('The seller has changed.', { cause: error });
  }
}

/**
 * Counts a series in the seller's row. Of all who open series, set their patterns, or change the seller at one moment,
 * one comes through; the others read again.
 */
export function countOf({ version, openedSeries: before }: Attributes): Write {
  const openedSeries = Number(before ?? 0);
  return {
    act: 'change',
    key: SELLER_KEY,
    row: { openedSeries: openedSeries + 1 },
    expects: { version, openedSeries: openedSeries || undefined },
  };
}

/** A series before its first number. */
export const UNUSED = { revision: 0, year: '', last: 0, lastIssueDate: '', lastHash: '', total: 0 };

/**
 * What a change of the seller writes to the series, in the transaction of the change: queued bills that were prepared
 * from the seller before are then prepared anew. The series have to be read after the seller, and the change has to
 * expect its `openedSeries`, so that none is missed.
 */
export const sellerChange = (
  series: readonly (SeriesRow & { id: string })[],
  { version: sellerVersion, timeZone }: { version: string; timeZone: string },
): Write[] =>
  series.map(({ id, revision }) => ({
    act: 'change',
    key: seriesKey(id),
    row: { sellerVersion, timeZone, revision: revision + 1 },
    expects: { revision },
  }));
