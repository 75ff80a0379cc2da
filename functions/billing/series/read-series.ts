import { NotFoundError } from '@facturation/platform/errors';
import type { RowStore } from '../finalizing/row-store.ts';
import { seriesKey, seriesRowOf } from '../finalizing/rows.ts';
import { readSeries, UNUSED } from '../finalizing/series-rows.ts';
import { KNOWN_SERIES, knownPattern } from './known-series.ts';
import type { Series } from './series.ts';

/** Every series in the order of their ids: those that were set or used, and those that are known before. */
export const readAllSeries = async (store: RowStore): Promise<Series[]> => withKnown(await readSeries(store));

/** Series that are kept, and those that are known without. */
export function withKnown(kept: readonly Series[]): Series[] {
  const unused = Object.values(KNOWN_SERIES).filter(({ id }) => !kept.some((row) => row.id === id));
  const all = [...kept, ...unused.map((known) => ({ ...UNUSED, ...known }))];
  return all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** One series. @throws {NotFoundError} for one that nobody has set, and that is not known */
export async function readOneSeries(store: RowStore, id: string): Promise<Series> {
  const row = await store.get(seriesKey(id));
  if (row) return { ...seriesRowOf(row), id };
  const pattern = knownPattern(id);
  if (pattern === undefined) throw new NotFoundError(`series/${id}`);
  return { ...UNUSED, id, pattern };
}
