import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { type Size, startIn, summedSizes } from '../../functions/analytics/sizes.ts';
import { sumUp } from '../../functions/analytics/sum/sum-up.ts';
import { ownEpoch } from './own-epoch.ts';
import { silentEngine } from './silent-engine.ts';
import { eventOf, sourceRecord } from './source-records.ts';

const table = process.env.WINDOWS_TABLE ?? '';
export const ZONE = 'Europe/Paris';
const MINUTE_MS = 60_000;

/** Hours and calendar days. */
export const SUMMED = summedSizes(ZONE);
export const MIDNIGHT = Date.parse('2024-06-01T00:00:00+02:00');
export const BEGIN = MIDNIGHT - 150 * MINUTE_MS;

interface Spread {
  partition: number;
  /** Minutes since `BEGIN`, each of one record. */
  minutes: readonly number[];
  customer?: string;
}

/** An epoch of its own, with the sums of its windows. */
export function givenSums() {
  const settings = ownEpoch({ zone: ZONE });
  const { epoch } = settings;
  const handler = silentEngine(settings);
  let offset = 0;
  return {
    epoch,
    folded: ({ partition, minutes, customer = 'Abir' }: Spread) => {
      const records = minutes.map((minute) => {
        return sourceRecord({ partition, offset: offset++, time: BEGIN + minute * MINUTE_MS, customer });
      });
      return handler(eventOf(records));
    },
    async summed() {
      for (const { partition, closedUpTo } of await new WindowReader(table, [allTime(epoch)], 2).heads())
        await sumUp({ table, epoch, partition }, SUMMED, closedUpTo);
    },
  };
}

/** Counts by customer and start, as readers of some epochs get them. */
export async function counts(spans: readonly Span[], size: Size, customer?: string, from = 0) {
  const reader = new WindowReader(table, spans, 2);
  await reader.heads();
  const range = { from, to: Number.MAX_SAFE_INTEGER };
  const items = (await Array.fromAsync(reader.newestFirst(size, range, customer))).flat();
  return sumOf(
    items.flatMap(({ start, aggregates }) =>
      [...aggregates].map(([name, { count }]) => [name, start, count]),
    ),
  );
}

type Cell = [customer: string, start: number, count: number];

function sumOf(cells: readonly Cell[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [customer, start, count] of cells) {
    const key = JSON.stringify([customer, start]);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return new Map([...sums].sort());
}

/** What the minutes that the table holds now add up to. */
export const addedUp = (minutes: Map<string, number>, size: Size, only?: string): Map<string, number> =>
  sumOf(
    [...minutes]
      .map(([key, count]): Cell => {
        const [customer, start] = JSON.parse(key);
        return [customer, startIn(start, size), count];
      })
      .filter(([customer]) => only === undefined || customer === only),
  );
