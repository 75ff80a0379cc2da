import { now } from '@facturation/platform/clock';
import { type EpochSettings, settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import type { ParsedRecord } from '../../functions/facturation/contract.ts';
import { compareSums, readSums, type WrittenSums } from './compare-sums.ts';
import { compareWindows, isKept, type WindowComparison } from './compare-windows.ts';
import { countedIn, horizonOf } from './horizon.ts';
import { type PartitionTable, readState } from './read-state.ts';
import { type Cell, type Reference, referenceFold } from './reference-fold.ts';

/** An epoch as the table shows it at one moment, and the span of it that readers use. */
export interface EpochTables {
  span: Span;
  live: boolean;
  settings: EpochSettings;
  tables: Map<number, PartitionTable>;
  /** The stored sums, by partition. */
  sums: readonly WrittenSums[][];
}

export interface PartitionComparison {
  windows: WindowComparison;
  reference: Reference;
}

interface WindowTable {
  windowsTable: string;
  partitions: number;
}

/** Reads whole epochs, one after the other. Those whose topic is gone cannot be compared with anything. */
export async function readEpochs(
  { windowsTable, partitions }: WindowTable,
  spans: readonly Span[],
): Promise<EpochTables[]> {
  const epochs: EpochTables[] = [];
  for (const span of spans.filter(({ closed }) => !closed)) {
    const settings = await settingsOf(windowsTable, span.epoch);
    if (!settings) continue;
    const reader = new WindowReader(windowsTable, [allTime(span.epoch)], partitions);
    const sources = Array.from({ length: partitions }, (_, partition) => ({
      table: windowsTable,
      epoch: span.epoch,
      partition,
    }));
    const sums = await Promise.all(sources.map((source) => readSums(source, settings.zone)));
    const tables = await readState(reader, settings.sizes, settings.graceMs);
    epochs.push({ span, live: span === spans.at(-1), settings, tables, sums });
  }
  return epochs;
}

/** The records of a partition that were read back. */
export interface ReadBack {
  records: readonly ParsedRecord[];
  /** The first offset from which on no record is missing. */
  low: number;
  /** Whether the end was not reached. */
  cut: boolean;
}

/** By partition, the earliest start of a window of an epoch that can be compared with the topic: see `horizonOf`. */
export async function horizonsOf(
  { windowsTable }: Pick<WindowTable, 'windowsTable'>,
  { span: { epoch }, settings: { sizes, graceMs } }: EpochTables,
  topic: ReadonlyMap<number, ReadBack>,
): Promise<Map<number, number>> {
  const horizons = [...topic].map(async ([partition, { low, cut }]) => {
    const retained = { low, judgeMs: sizes[0].ms, graceMs, now: now() };
    const horizon = cut
      ? Number.POSITIVE_INFINITY
      : await horizonOf(countedIn(windowsTable, epoch, partition), retained);
    return [partition, horizon] as const;
  });
  return new Map(await Promise.all(horizons));
}

/** Compares each partition of an epoch with a plain fold of the records that the topic still holds. */
export function compareEpoch(
  epoch: EpochTables,
  topic: ReadonlyMap<number, ReadBack>,
  horizons: ReadonlyMap<number, number>,
): PartitionComparison[] {
  return [...topic].map(([partition, read]) =>
    comparePartition(epoch, partition, read, horizons.get(partition) ?? 0),
  );
}

function comparePartition(
  { span, live, settings, tables, sums }: EpochTables,
  partition: number,
  { records, low, cut }: ReadBack,
  horizon: number,
): PartitionComparison {
  const table = tables.get(partition);
  const lastOffset = table?.head.lastOffset ?? -1;
  const folded = records.filter(({ offset }) => offset <= lastOffset);
  const reference = referenceFold(folded, settings);
  const since = Math.max(span.from, horizon);
  const isRetained = ({ start }: Cell) => since <= start && start < span.to;
  const complete = live && low === 0 && !cut;
  const windows = [
    compareWindows(table, reference, { isRetained, isKept, complete }),
    ...compareSums(sums[partition] ?? [], reference, { isRetained }),
  ];
  return { windows: windows.reduce(addUp), reference };
}

const addUp = (a: WindowComparison, b: WindowComparison): WindowComparison => ({
  diff: a.diff + b.diff,
  windows: a.windows + b.windows,
  unverifiable: a.unverifiable + b.unverifiable,
});
