import { toRfc3339 } from '@facturation/platform/clock';
import type { Fault } from '@facturation/platform/errors';
import type { Bill } from '../bills/bill.ts';
import type { Wanted } from '../finalizing/finalization.ts';
import type { Rows } from '../finalizing/read-ahead.ts';
import type { RowStore } from '../finalizing/row-store.ts';
import { seriesKey } from '../finalizing/rows.ts';
import { openSeries } from '../finalizing/series-rows.ts';
import { KNOWN_SERIES, knownPattern } from '../series/known-series.ts';

/** The series in which a bill is numbered. */
export const seriesOf = ({ kind, series }: Bill): string => series ?? KNOWN_SERIES[kind].id;

/** A series that is not known has to be set before a bill is numbered in it. */
export async function seriesFaults(series: string, rows: Rows): Promise<Fault[]> {
  if (knownPattern(series) || (await rows.get(seriesKey(series)))) return [];
  const detail = `series/${series} does not exist: PUT /series/${series} sets it.`;
  return [{ pointer: '/bill/series', detail }];
}

/** Makes a known series at its first use, by a bill. Throws as `openSeries` does. */
export async function openKnownSeries(
  series: string,
  { store, rows, nowMs }: { store: RowStore; rows: Rows; nowMs: () => number },
  seller: { version: string; timeZone: string },
  { principal, correlationId }: Pick<Wanted, 'principal' | 'correlationId'>,
): Promise<void> {
  const pattern = knownPattern(series);
  if (!pattern || (await rows.get(seriesKey(series)))) return;
  const actor = { principal, correlationId, time: toRfc3339(nowMs()) };
  await openSeries(store, { id: series, pattern, actor }, seller);
}
