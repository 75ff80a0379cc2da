import { ExpectationError, type RowStore } from '../finalizing/row-store.ts';
import { verifiedKey } from '../finalizing/rows.ts';
import { type Reading, verifySeries } from './verify-series.ts';
import type { Position, SeriesFault } from './walk.ts';

/**
 * Verifies what a series was added since the last time, and keeps how far. Where something is wrong it stays: each time
 * says so again, until it is mended.
 */
export async function verifyAdded(
  store: RowStore,
  series: string,
  reading: Pick<Reading, 'attributesOf' | 'isEnough'>,
): Promise<SeriesFault[]> {
  const key = verifiedKey(series);
  const before = (await store.get(key)) as unknown as Position | undefined;
  const { faults, reached } = await verifySeries(store, series, {
    ...reading,
    ...(before && { from: before }),
  });
  if (faults.length > 0 || reached.read === (before?.read ?? 0)) return faults;
  const expects = before ? { read: before.read } : ('absent' as const);
  await store.write([{ act: 'put', key, row: { ...reached }, expects }]).catch(unlessKept);
  return faults;
}

/** Another sweep at the same time may have kept it. */
function unlessKept(error: unknown): void {
  if (!(error instanceof ExpectationError)) throw error;
}
