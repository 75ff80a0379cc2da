import { foldedPartsOf, type SummedSize, summedSizes } from '../../functions/analytics/sizes.ts';
import { summedUpTo } from '../../functions/analytics/store/checkpoints.ts';
import { type Source, storedItems } from '../../functions/analytics/store/window-items.ts';
import { compareCells, type WindowComparison } from './compare-windows.ts';
import { addCells } from './read-state.ts';
import { type Cell, cellKey, type Reference } from './reference-fold.ts';

/** The windows of a summed size that were written for a partition, all of them up to the checkpoint. */
export interface WrittenSums {
  size: SummedSize;
  /** ms */
  upTo: number;
  cells: Map<string, Cell>;
}

/** Reads what is written of each summed size. To be read before the head, which then knows of all its records. */
export const readSums = (source: Source, zone: string): Promise<WrittenSums[]> =>
  Promise.all(
    summedSizes(zone).map(async (size) => {
      const upTo = await summedUpTo(source, size);
      const cells = new Map<string, Cell>();
      for await (const item of storedItems(source, size, { from: 0, to: upTo })) addCells(cells, item, size);
      return { size, upTo, cells };
    }),
  );

/** Holds written sums against those of the plain fold's windows that they are made of. */
export function compareSums(
  sums: readonly WrittenSums[],
  reference: Reference,
  rules: { isRetained: (cell: Cell) => boolean },
): WindowComparison[] {
  return sums.map((written) =>
    compareCells(written.cells, expectedSums(written, reference), { ...rules, isKept: () => true }),
  );
}

function expectedSums({ size, upTo }: WrittenSums, { windows }: Reference): Map<string, Cell> {
  const sums = new Map<string, Cell>();
  for (const [name, cell] of windows) {
    const [part, , customer] = JSON.parse(name) as [string, number, string];
    const start = size.startOf(cell.start);
    if (part !== foldedPartsOf(size).name || size.endOf(start) > upTo) continue;
    const key = cellKey(size.name, start, customer);
    sums.set(key, add(sums.get(key), { ...cell, size: size.name, start }));
  }
  return sums;
}

function add(sum: Cell | undefined, cell: Cell): Cell {
  if (!sum) return cell;
  const added = { ...sum, count: sum.count + cell.count, sum: sum.sum + cell.sum };
  if (cell.min < sum.min) added.min = cell.min;
  if (cell.max > sum.max) added.max = cell.max;
  return added;
}
