import { now } from '@facturation/platform/clock';
import { type EpochSettings, settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { keptSecondsOf } from '../../functions/analytics/sizes.ts';
import type { ParsedRecord } from '../../functions/facturation/contract.ts';
import { compareSums, readSums, type WrittenSums } from './compare-sums.ts';
import { compareWindows, type WindowComparison } from './compare-windows.ts';
import { countedIn, horizonOf } from './horizon.ts';
import { type PartitionTable, readState } from './read-state.ts';
import { type Cell, type Reference, referenceFold } from './reference-fold.ts';

/** An epoch as the table shows it at one moment, and what readers take from it. */
export interface EpochTables {
  span: Span;
  live: boolean;
  settings: EpochSettings;
  tables: Map<number, PartitionTable>;
  /** What is written of larger windows, by partition. */
  sums: readonly WrittenSums[][];
}

export interface PartitionComparison {
  windows: WindowComparison;
  reference: Reference;
}

interface Where {
  windowsTable: string;
  partitions: number;
}

/** Reads whole epochs one after the other; those of a topic that is gone cannot be held against anything. */
export async function readEpochs(
  { windowsTable, partitions }: Where,
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

/** The records of a partition that were read back, and what can be held against them. */
export interface ReadBack {
  records: readonly ParsedRecord[];
  /** From this offset on nothing is missing. */
  low: number;
  /** The end was not reached. */
  cut: boolean;
}

/** The time from which on each partition of an epoch can be held against the topic, see `horizonOf`. */
export async function horizonsOf(
  { windowsTable }: Pick<Where, 'windowsTable'>,
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

/** Holds each partition of an epoch against a plain fold of what the topic retains of it. */
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
  const isKept = ({ start, size }: Cell) => start >= Date.now() - 1000 * keptSecondsOf(size);
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
