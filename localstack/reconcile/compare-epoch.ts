import { type EpochSettings, settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { KEPT_S } from '../../functions/analytics/store/window-rows.ts';
import { isValid, type ParsedRecord } from '../../functions/facturation/contract.ts';
import { compareSums, readSums, type WrittenSums } from './compare-sums.ts';
import { compareWindows, type WindowComparison } from './compare-windows.ts';
import { type PartitionTable, readState } from './read-state.ts';
import type { TopicOffsets } from './read-topic.ts';
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
    const tables = await readState(reader, settings.sizes, settings.grace);
    epochs.push({ span, live: span === spans.at(-1), settings, tables, sums });
  }
  return epochs;
}

/** Holds each partition of an epoch against a plain fold of what the topic retains of it. */
export function compareEpoch(
  epoch: EpochTables,
  parsed: ReadonlyMap<number, readonly ParsedRecord[]>,
  ends: TopicOffsets,
): PartitionComparison[] {
  return [...parsed].map(([partition, records]) =>
    comparePartition(epoch, partition, records, ends.get(partition)?.low ?? 0),
  );
}

function comparePartition(
  { span, live, settings, tables, sums }: EpochTables,
  partition: number,
  records: readonly ParsedRecord[],
  low: number,
): PartitionComparison {
  const table = tables.get(partition);
  const lastOffset = table?.head.lastOffset ?? -1;
  const folded = records.filter(({ offset }) => offset <= lastOffset);
  const reference = referenceFold(folded, settings);
  const since = Math.max(span.from, retainedSince(records, low, settings.grace));
  const isRetained = ({ start }: Cell) => since <= start && start < span.to;
  const isKept = ({ start, size }: Cell) =>
    start >= Date.now() - 1000 * (KEPT_S[size] ?? Number.POSITIVE_INFINITY);
  const complete = live && low === 0;
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

/** Windows that start before this may hold records that the topic has let go. */
function retainedSince(records: readonly ParsedRecord[], low: number, grace: number): number {
  if (low === 0) return 0;
  const first = records.find(isValid);
  return first ? first.time + grace : Number.MAX_SAFE_INTEGER;
}
