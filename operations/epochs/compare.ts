import { type EpochSettings, settingsOf } from '../../functions/analytics/epochs/epoch-settings.ts';
import { allTime, type Span } from '../../functions/analytics/epochs/epochs.ts';
import { WindowReader } from '../../functions/analytics/read/read-windows.ts';
import { compareCells, isKept, type WindowComparison } from '../reconcile/compare-windows.ts';
import { addCells } from '../reconcile/read-state.ts';
import type { Cell } from '../reconcile/reference-fold.ts';
import type { Move } from './plan.ts';

interface Engine {
  windowsTable: string;
  partitions: number;
}

/** The comparison of two epochs, over the windows that both have closed and that the new one would answer for. */
export interface EpochComparison extends WindowComparison {
  /** Counted late by the former epoch and by the new one. */
  late: [number, number];
  /** ms */
  graceMs: [number, number];
}

/**
 * Compares the windows of two epochs over the same records. Closed windows never change, so live traffic does not
 * matter.
 */
export async function compareEpochs(
  engine: Engine,
  { from, to, after, recreated }: Move,
): Promise<EpochComparison> {
  if (recreated) throw new Error('The topic was created again: its epochs have no record in common.');
  const [old, fresh] = [await openEpoch(engine, from), await openEpoch(engine, to)];
  const span = after.at(-1) ?? allTime(to);
  const upTo = new Map(
    old.heads.map(({ partition, closedUpTo }) => {
      const other = fresh.heads.find((head) => head.partition === partition);
      return [partition, Math.min(closedUpTo, other?.closedUpTo ?? -1)];
    }),
  );
  const [actual, expected] = [await cellsOf(old, span, upTo), await cellsOf(fresh, span, upTo)];
  const rules = { isRetained: () => true, isKept };
  const compared = [...upTo.keys()].map((partition) =>
    compareCells(actual.get(partition) ?? new Map(), expected.get(partition) ?? new Map(), rules),
  );
  return {
    diff: compared.reduce((sum, { diff }) => sum + diff, 0n),
    windows: compared.reduce((sum, { windows }) => sum + windows, 0),
    unverifiable: compared.reduce((sum, { unverifiable }) => sum + unverifiable, 0),
    late: [lateOf(old), lateOf(fresh)],
    graceMs: [old.settings.graceMs, fresh.settings.graceMs],
  };
}

interface OpenEpoch {
  reader: WindowReader;
  heads: Awaited<ReturnType<WindowReader['heads']>>;
  settings: EpochSettings;
}

async function openEpoch({ windowsTable, partitions }: Engine, epoch: number): Promise<OpenEpoch> {
  const settings = await settingsOf(windowsTable, epoch);
  if (!settings) throw new Error(`Epoch ${epoch} has no record yet: there is nothing to compare.`);
  const reader = new WindowReader(windowsTable, [allTime(epoch)], partitions);
  return { reader, heads: await reader.heads(), settings };
}

const lateOf = ({ heads }: OpenEpoch): number => heads.reduce((sum, { late }) => sum + late, 0);

/** By partition, what an epoch counted in the windows of a span that end by the partition's time, in ms. */
async function cellsOf(
  { reader, settings }: OpenEpoch,
  { from, to }: Span,
  upTo: ReadonlyMap<number, number>,
): Promise<Map<number, Map<string, Cell>>> {
  const cells = new Map([...upTo.keys()].map((partition) => [partition, new Map<string, Cell>()]));
  for (const size of settings.sizes) {
    for await (const items of reader.newestFirst(size, { from, to })) {
      const closed = items.filter((item) => item.start + size.ms <= (upTo.get(item.partition) ?? -1));
      for (const item of closed) addCells(cells.get(item.partition), item, size);
    }
  }
  return cells;
}
